package io.moked.hebrew.number;

import io.moked.hebrew.text.Words;
import java.util.Optional;

/**
 * Digits as they are dictated: one by one, in pairs and hundreds ({@code שלוש מאות עשרים}), written, doubled
 * ({@code כפול אפס}, {@code פעמיים שבע}), with hyphens, pauses and filler words between.
 *
 * @param digits all of them
 * @param start index of the first token
 * @param end index after the last token
 */
public record Dictation(String digits, int start, int end) {

    private static final int MOST_STEPS = 300;
    private static final int MOST_TAKEN_BACK = 3;

    /** What digits are looked for; spoken numbers can be read in several ways ({@code חמישים ארבע} is 54 and 504). */
    public interface Shape {

        /** Whether what is looked for may begin with these digits. */
        boolean canBegin(String digits);

        /** Whether these digits are all of it. */
        boolean isWhole(String digits);

        /** Whether it may have fewer digits than it could, so that only the end of all digits is its end. */
        default boolean isOpenEnded() {
            return false;
        }
    }

    /**
     * The digits of this shape that are dictated from the token on and end where the dictation ends, or where another
     * one begins. Of several readings it is the one that takes numbers as they are spoken together. What is taken back
     * ({@code שתיים לא סליחה ארבע}) is replaced.
     */
    public static Optional<Dictation> at(Words words, int index, Shape shape) {
        return new Search(new DictatedDigits(words), shape, index).from(index, "", true);
    }

    /** Whether the token stands in the middle of a dictation. */
    public static boolean goesOnBefore(Words words, int index) {
        var digits = new DictatedDigits(words);
        return digits.isDigitsEnd(index - 1) || new Pauses(words).isBreath(index - 1) && digits.isDigitsEnd(index - 2);
    }

    /** Whether the token can begin a dictation. */
    public static boolean begins(Words words, int index) {
        return !new DictatedDigits(words).steps(index, true).isEmpty();
    }

    /** A search through the readings, first the likeliest, with a bounded number of steps. */
    private static final class Search {

        private final DictatedDigits spoken;
        private final Shape shape;
        private final int start;
        private int steps;
        private int timesTakenBack;

        Search(DictatedDigits spoken, Shape shape, int start) {
            this.spoken = spoken;
            this.shape = shape;
            this.start = start;
        }

        Optional<Dictation> from(int index, String before, boolean first) {
            for (var step : spoken.steps(index, first)) {
                var digits = before + step.digits();
                if (steps++ > MOST_STEPS || !shape.canBegin(digits)) {
                    continue;
                }
                if (spoken.ends(step.next(), shape.isOpenEnded()) && shape.isWhole(digits)) {
                    return Optional.of(new Dictation(digits, start, step.next()));
                }
                var corrected = spoken.afterTakingBack(step.next());
                if (corrected > step.next() && spoken.repeats(start, corrected)) {
                    return timesTakenBack++ < MOST_TAKEN_BACK ? from(corrected, "", true) : Optional.empty();
                }
                var longer = anew(step.next()).or(() -> behind(step.next(), before, digits, first));
                if (longer.isPresent()) {
                    return longer;
                }
            }
            return Optional.empty();
        }

        private Optional<Dictation> anew(int index) {
            var next = spoken.afterPause(index);
            return spoken.beginsAnew(start, index, next) && timesTakenBack++ < MOST_TAKEN_BACK
                    ? from(next, "", false)
                    : Optional.empty();
        }

        private Optional<Dictation> behind(int index, String before, String digits, boolean first) {
            var takenBack = spoken.afterTakingBack(index);
            if (takenBack == index) {
                return from(spoken.afterPause(index), digits, false);
            }
            return timesTakenBack++ < MOST_TAKEN_BACK ? from(takenBack, before, first) : Optional.empty();
        }
    }
}
