package io.moked.hebrew.number;

import io.moked.hebrew.text.Prefixes;
import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a cardinal in its place.
 *
 * @param prefix the particles before it
 * @param start index of its first token
 * @param next index after its last token
 */
record Part(NumeralWord word, String prefix, int start, int next) {

    private static final Set<String> FILLERS = Set.of("אה", "אהה", "אההה", "אמ", "אממ", "אמממ", "אהמ", "אהם");

    boolean and() {
        return prefix.equals("ו");
    }

    boolean is(NumeralWord.Kind kind) {
        return word.is(kind);
    }

    /** Whether these are digits of their own: no leading zero, no piece of an hour, a date or a longer number. */
    boolean isPlainDigits(Words words) {
        var first = words.get(next - 1);
        var more = words.get(next);
        return !first.text().startsWith("0")
                && !(more.kind() == Word.Kind.SIGN
                        && "./:-".contains(more.text())
                        && words.isGlued(next)
                        && words.isGlued(next + 1)
                        && words.get(next + 1).isDigits());
    }

    /** The part a cardinal begins with: its particles may be any, glued, hyphenated or, before digits, apart. */
    static @Nullable Part first(Words words, int index) {
        var token = words.get(index);
        if (token.isHebrew() && Prefixes.isPrefix(token.text())) {
            var hyphenated = isHyphen(words, index + 1);
            var number = hyphenated ? index + 2 : index + 1;
            var part = plain(words, number);
            return part != null && (hyphenated || part.is(NumeralWord.Kind.DIGITS))
                    ? new Part(part.word, token.text(), index, part.next)
                    : null;
        }
        return token.isDigits() ? plain(words, index) : glued(words, index);
    }

    /** The part that goes on with a cardinal: bare, or with {@code ו}; a hyphen and a filler word are passed over. */
    static @Nullable Part following(Words words, int index) {
        var start = isHyphen(words, index)
                ? index + 1
                : FILLERS.contains(words.get(index).text()) ? index + 1 : index;
        var token = words.get(start);
        if (token.is("ו")) {
            var part = plain(words, isHyphen(words, start + 1) ? start + 2 : start + 1);
            return part == null ? null : new Part(part.word, "ו", start, part.next);
        }
        var part = token.isDigits() ? plain(words, start) : glued(words, start);
        return part != null && (part.prefix.isEmpty() || part.and()) ? part : null;
    }

    private static @Nullable Part glued(Words words, int index) {
        return words.get(index).isHebrew()
                ? NumeralWord.LEXICON
                        .find(words.get(index).text())
                        .map(found -> new Part(found.meaning(), found.prefix(), index, index + 1))
                        .orElse(null)
                : null;
    }

    private static @Nullable Part plain(Words words, int index) {
        if (words.get(index).isDigits()) {
            var digits = WrittenDigits.at(words, index);
            return digits == null ? null : new Part(NumeralWord.digits(digits.value()), "", index, digits.next());
        }
        var word = NumeralWord.LEXICON.whole(words.get(index).text());
        return word == null ? null : new Part(word, "", index, index + 1);
    }

    private static boolean isHyphen(Words words, int index) {
        return words.get(index).isSign('-') && words.isGlued(index) && words.isGlued(index + 1);
    }
}
