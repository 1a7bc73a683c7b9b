package io.moked.hebrew.time.word;

import io.moked.hebrew.text.Lexicon;
import io.moked.hebrew.text.Prefixes;
import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of time, single and in groups, found whole or behind glued particles; the longest group wins. */
final class TimeLexicon {

    static final TimeLexicon HEBREW = read("words.tsv", "holidays.tsv", "context.tsv");

    private static final int LONGEST_PREFIX = 3;

    private final Node root = new Node();

    private TimeLexicon() {}

    /**
     * Words that the lexicon knows.
     *
     * @param to index after the last of them
     */
    record Entry(String prefix, List<Sense> senses, int to) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Sense> senses = new ArrayList<>(1);
    }

    /** What begins at the word, or null. */
    @Nullable
    Entry find(Words words, int index) {
        var form = plain(words.get(index).text());
        var best = longest(root.next.get(form), "", words, index);
        for (var letters = 1; letters <= LONGEST_PREFIX && letters < form.length(); letters++) {
            var article = form.startsWith("ה") && best != null;
            if (!article && Prefixes.isPrefix(form.substring(0, letters))) {
                var found = longest(root.next.get(form.substring(letters)), form.substring(0, letters), words, index);
                best = found != null && (best == null || found.to > best.to) ? found : best;
            }
        }
        return best;
    }

    /** Whether the word is part of a number or of an hour. */
    boolean isNumber(String word) {
        var node = root.next.get(word);
        return node != null
                && node.senses.stream().anyMatch(sense -> sense.kind().isNumber());
    }

    boolean isWeekday(String word) {
        var node = root.next.get(word);
        return node != null && node.senses.stream().anyMatch(sense -> sense.kind() == Kind.WEEKDAY);
    }

    private @Nullable Entry longest(@Nullable Node first, String prefix, Words words, int index) {
        @Nullable Entry best = null;
        var at = index + 1;
        for (var node = first; node != null; at++) {
            if (!node.senses.isEmpty()) {
                best = new Entry(prefix, node.senses, at);
            }
            if ((words.get(at).isSign('-') || words.get(at).isSign(',') && !isTwice(words, at)) && words.isGlued(at)) {
                at++;
            }
            var again = !prefix.isEmpty()
                    && words.get(index).text().equals(prefix + words.get(at).text());
            node = follows(words.get(at)) && !again
                    ? node.next.get(plain(words.get(at).text()))
                    : null;
        }
        return best;
    }

    /** {@code בערב, ערב פסח} is not {@code ערב ערב}. */
    private static boolean isTwice(Words words, int comma) {
        return words.get(comma - 1).text().endsWith(words.get(comma + 1).text());
    }

    private static boolean follows(Word word) {
        return word.isHebrew() || word.kind() == Word.Kind.LATIN;
    }

    /** Quotes inside are left out as often as they are written. */
    private static String plain(String word) {
        return word.indexOf('״') < 0 && word.indexOf('׳') < 0
                ? word
                : word.replace("״", "").replace("׳", "");
    }

    private static TimeLexicon read(String... resources) {
        var lexicon = new TimeLexicon();
        for (var resource : resources) {
            for (var line : Lexicon.lines(TimeLexicon.class, resource)) {
                lexicon.add(line.split("\t"));
            }
        }
        return lexicon;
    }

    private void add(String[] columns) {
        var kind = Kind.valueOf(columns[0]);
        var sense = new Sense(kind, columns.length == 2 ? 0 : kind.value(columns[1]));
        for (var spelling : columns[columns.length - 1].split(",")) {
            var node = root;
            for (var word : spelling.strip().split(" ")) {
                node = node.next.computeIfAbsent(plain(word), missing -> new Node());
            }
            if (!node.senses.contains(sense)) {
                node.senses.add(sense);
            }
        }
    }
}
