package io.moked.hebrew.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the last words ask for more. */
final class OpenTail {

    /** What, standing before a tail, leaves nothing to follow it. */
    private enum ClosedBy {
        NOTHING,
        QUESTION,
        ANSWER;

        static ClosedBy of(String line) {
            return line.endsWith(" ?") ? ANSWER : line.endsWith(" ~") ? QUESTION : NOTHING;
        }
    }

    private static final int LONGEST = 3;
    private static final String PARTICLES = "בלהושמכ";
    private static final Set<String> LETTERED =
            Set.of("יום", "ביום", "ליום", "כיתה", "בכיתה", "קומה", "כניסה", "בניין", "אות");

    /** Behind these the last word stands alone: לא רוצה, גם אני, אם אפשר. */
    private static final Set<String> CLOSING = Set.of("לא", "כן", "גם", "אם", "רק", "מי", "זה", "איך", "לאן", "כבר");

    private static final Set<String> NEVER_CLOSED = Set.of("של", "את", "עם", "על", "או", "אבל", "כי", "אם");
    private static final Set<String> QUESTIONS = new HashSet<>(Lexicon.lines(OpenTail.class, "questions.txt"));

    private static final Map<String, ClosedBy> TAILS = new HashMap<>();

    static {
        for (var line : Lexicon.lines(OpenTail.class, "open.txt")) {
            var closedBy = ClosedBy.of(line);
            TAILS.put(closedBy == ClosedBy.NOTHING ? line : line.substring(0, line.length() - 2), closedBy);
        }
    }

    private OpenTail() {}

    static boolean isIn(List<String> said, boolean isAsked) {
        var isPolite = said.size() > 1 && said.getLast().equals("בבקשה");
        var words = isPolite ? said.subList(0, said.size() - 1) : said;
        var last = words.getLast();
        var before = words.size() > 1 ? words.get(words.size() - 2) : "";
        if (last.length() == 1 && PARTICLES.contains(last)) {
            return !LETTERED.contains(before);
        }
        if (last.equals("כש") || last.equals("לכש") || last.equals("מש") || last.equals("שה")) {
            return true;
        }
        for (var length = 1; length <= LONGEST && length <= words.size(); length++) {
            var closedBy = closedBy(words, length);
            if (closedBy != null && isOpen(words, length, closedBy, isAsked)) {
                return true;
            }
        }
        return before.equals("בין") || words.size() == 1 && isBareThis(last);
    }

    private static boolean isBareThis(String word) {
        return word.equals("זה") || word.equals("וזה") || word.equals("שזה");
    }

    private static boolean isOpen(List<String> words, int length, ClosedBy closedBy, boolean isAsked) {
        if (closedBy == ClosedBy.NOTHING) {
            return !isAsked || NEVER_CLOSED.contains(words.getLast());
        }
        var before = words.subList(0, words.size() - length);
        var isAnswer = closedBy == ClosedBy.ANSWER
                && !before.isEmpty()
                && (CLOSING.contains(before.getLast()) || before.getFirst().equals("כן"));
        return !isAsked && !isAnswer && before.stream().noneMatch(QUESTIONS::contains);
    }

    /** Null when the last words are no tail; behind ו, ש and כש they are the same. */
    private static @Nullable ClosedBy closedBy(List<String> words, int length) {
        var tail = String.join(" ", words.subList(words.size() - length, words.size()));
        var whole = TAILS.get(tail);
        if (whole != null) {
            return whole;
        }
        for (var particle : List.of("ו", "ש", "כש", "וש")) {
            var rest = tail.startsWith(particle) ? TAILS.get(tail.substring(particle.length())) : null;
            if (rest != null) {
                return rest;
            }
        }
        return null;
    }
}
