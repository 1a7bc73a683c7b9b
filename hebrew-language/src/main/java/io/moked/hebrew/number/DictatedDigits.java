package io.moked.hebrew.number;

import io.moked.hebrew.number.NumeralWord.Kind;
import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The digits that stand at one place, in every way they can be read, and what may stand between them. */
final class DictatedDigits {

    /** Digits and the index after them. */
    record Step(String digits, int next) {}

    private static final Map<String, Integer> TIMES =
            Map.of("כפול", 2, "דאבל", 2, "פעמיים", 2, "פעמים", 2, "דבל", 2, "טריפל", 3, "משולש", 3);
    private static final Map<String, String> ONLY_DICTATED =
            Map.of("שנים", "2", "אפסיים", "00", "זרו", "0", "שמונא", "8");
    private static final int LONGEST_NUMERAL = 8;
    private static final int MOST_DIGITS = 16;

    private final Words words;
    private final Pauses pauses;

    DictatedDigits(Words words) {
        this.words = words;
        this.pauses = new Pauses(words);
    }

    /** The readings at the index, the likeliest first; the first one of a dictation may have any particle. */
    List<Step> steps(int index, boolean first) {
        var word = words.get(index);
        if (word.isDigits()) {
            return word.text().length() > MOST_DIGITS ? List.of() : written(index);
        }
        if (!word.isHebrew()) {
            return List.of();
        }
        var steps = new ArrayList<Step>();
        addRepeated(index, first, steps);
        addSpoken(index, first, steps);
        return steps;
    }

    private List<Step> written(int index) {
        var digits = words.get(index).text();
        return digits.length() == 1 && words.get(index + 1).is("פעמיים")
                ? List.of(new Step(digits, index + 1), new Step(digits.repeat(2), index + 2))
                : List.of(new Step(digits, index + 1));
    }

    /** {@code כפול אפס}, {@code פעמיים שבע}, {@code שלוש פעמים חמש}, {@code שלוש אפסים}. */
    private void addRepeated(int index, boolean first, List<Step> steps) {
        var times = TIMES.get(words.get(index).text());
        if (times != null) {
            addRepeated(times, index + 1, steps);
            return;
        }
        var count = NumeralWord.LEXICON.find(words.get(index).text()).orElse(null);
        if (count == null
                || count.meaning().value() < 2
                || count.meaning().value() > 5
                || !fits(count.prefix(), first)) {
            return;
        }
        var unit = words.get(index + 1).text();
        if (unit.equals("פעמים")) {
            addRepeated((int) count.meaning().value(), index + 2, steps);
        } else if (unit.equals("אפסים")) {
            steps.add(new Step("0".repeat((int) count.meaning().value()), index + 2));
        }
    }

    private void addRepeated(int times, int index, List<Step> steps) {
        var digit = digit(index);
        if (!digit.isEmpty()) {
            steps.add(new Step(digit.repeat(times), index + 1));
        }
    }

    private String digit(int index) {
        var word = words.get(index);
        if (word.isDigits()) {
            return word.text().length() == 1 ? word.text() : "";
        }
        var numeral = NumeralWord.LEXICON.whole(word.text());
        return numeral != null && numeral.value() < 10 ? Long.toString(numeral.value()) : "";
    }

    private void addSpoken(int index, boolean first, List<Step> steps) {
        var readings = new SpokenReadings(words).at(index);
        readings.stream()
                .filter(numeral -> fits(numeral.prefix(), first))
                .map(numeral -> new Step(Long.toString(numeral.whole()), numeral.end()))
                .forEach(steps::add);
        var only = ONLY_DICTATED.get(words.get(index).text());
        if (only != null && readings.isEmpty()) {
            steps.add(new Step(only, index + 1));
        }
        var digit = digit(index);
        if (!digit.isEmpty() && words.get(index + 1).is("פעמיים")) {
            steps.add(new Step(digit.repeat(2), index + 2));
        }
    }

    private static boolean fits(String prefix, boolean first) {
        return first || prefix.isEmpty() || prefix.equals("ו");
    }

    /**
     * Whether a dictation can end before the index: nothing goes on, or, unless all digits are wanted, only what stands
     * apart or begins anew.
     */
    boolean ends(int index, boolean afterAllDigits) {
        if (afterTakingBack(index) > index) {
            return false;
        }
        if (afterAllDigits) {
            return steps(afterPause(index), false).isEmpty();
        }
        var next = index;
        while (next < index + Pauses.LONGEST && pauses.isBreath(next)) {
            next++;
        }
        if (pauses.isPause(next) || words.get(next).is("+") || words.get(next).is("פלוס")) {
            return true;
        }
        var going = steps(next, false);
        return going.isEmpty()
                || going.getFirst().digits().startsWith("0")
                || words.get(next).text().length() >= LONGEST_NUMERAL;
    }

    /** The index of the digits behind words that take the last ones back; the index itself when there are none. */
    int afterTakingBack(int index) {
        var next = pauses.afterTakingBack(index);
        return next > index && !steps(next, false).isEmpty() ? next : index;
    }

    /** Whether the dictation that began at the start begins again, behind a pause to think: {@code אפס חמש, רגע, אפס חמש ארבע}. */
    boolean beginsAnew(int start, int end, int next) {
        return next > end && pauses.isHesitation(end, next) && repeats(start, next);
    }

    /** Whether the digits at the second index are those at the first said again. */
    boolean repeats(int start, int next) {
        return words.get(next).text().startsWith(words.get(start).text())
                && (words.get(start).isDigits()
                        || words.get(next + 1).is(words.get(start + 1).text()));
    }

    /** The index after signs, filler words and pauses; the index itself when nothing follows them. */
    int afterPause(int index) {
        var next = index;
        while (next < index + Pauses.LONGEST && (pauses.isBreath(next) || pauses.isPause(next))) {
            next++;
        }
        return next;
    }

    /** Whether the token is a digit or a number, behind which another could go on. */
    boolean isDigitsEnd(int index) {
        var word = words.get(index);
        return word.kind() == Word.Kind.DIGITS
                || word.isHebrew()
                        && NumeralWord.LEXICON
                                .find(word.text())
                                .filter(found -> !found.meaning().is(Kind.BOUND_TWO))
                                .isPresent();
    }
}
