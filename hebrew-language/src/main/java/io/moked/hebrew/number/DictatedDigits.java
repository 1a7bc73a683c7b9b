package io.moked.hebrew.number;

import io.moked.hebrew.number.NumeralWord.Kind;
import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The digits that stand at one place, in every way they can be read, and what may stand between them. */
final class DictatedDigits {

    /** Digits and the index after them. */
    record Step(String digits, int next) {}

    private static final Map<String, Integer> TIMES =
            Map.of("כפול", 2, "דאבל", 2, "פעמיים", 2, "פעמים", 2, "דבל", 2, "טריפל", 3, "משולש", 3);
    private static final Map<String, String> ONLY_DICTATED =
            Map.of("שנים", "2", "אפסיים", "00", "זרו", "0", "שמונא", "8");
    private static final Set<String> BREATHS = Set.of(
            "אה", "אהה", "אמ", "אממ", "אממם", "אהמ", "אהם", "רגע", "שנייה", "שניה", "נו", "כן", "מקף", "קו", "רווח",
            "נקודה", "מינוס", "סלש", "לוכסן", "-", ".", "(", ")", "…", "/");
    private static final Set<String> PAUSES = Set.of(
            ",", ".", ";", ":", "ואז", "אז", "אחר", "אחרי", "ואחרי", "כך", "זה", "ובסוף", "בסוף", "המספר", "והמספר",
            "מספר", "הוא", "היא", "קידומת", "הקידומת", "ועוד", "שוב", "המשך", "ההמשך", "ספרת", "ביקורת", "הביקורת");
    private static final Set<String> SORRY = Set.of("סליחה", "טעות", "טעיתי", "תיקון", "התבלבלתי");
    private static final String NO = "לא";
    private static final int LONGEST_PAUSE = 5;
    private static final int LONGEST_NUMERAL = 8;
    private static final int MOST_DIGITS = 16;

    private final Words words;

    DictatedDigits(Words words) {
        this.words = words;
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
        var longest = Numerals.cardinal(upToDigits(index), index)
                .filter(numeral -> fits(numeral.prefix(), first) && !isHyphenated(numeral))
                .orElse(null);
        if (longest == null) {
            var only = ONLY_DICTATED.get(words.get(index).text());
            if (only != null) {
                steps.add(new Step(only, index + 1));
            }
            return;
        }
        for (var end = longest.end(); end > index; end = previousEnd(index, end)) {
            Numerals.cardinal(words.until(end), index)
                    .map(numeral -> new Step(Long.toString(numeral.whole()), numeral.end()))
                    .ifPresent(steps::add);
        }
        var digit = digit(index);
        if (!digit.isEmpty() && words.get(index + 1).is("פעמיים")) {
            steps.add(new Step(digit.repeat(2), index + 2));
        }
    }

    private Words upToDigits(int index) {
        var end = index;
        while (end < index + LONGEST_NUMERAL && !words.get(end).isDigits()) {
            end++;
        }
        return words.until(end);
    }

    /** Where a numeral that ends here could end before: not between words that only belong together. */
    private int previousEnd(int start, int end) {
        var before = end - 1;
        while (before > start && isBound(before)) {
            before--;
        }
        return before;
    }

    private boolean isBound(int index) {
        var part = NumeralWord.LEXICON.find(words.get(index).text()).orElse(null);
        if (part == null || !part.prefix().isEmpty()) {
            return true;
        }
        return switch (part.meaning().kind()) {
            case TEN ->
                NumeralWord.LEXICON
                        .find(words.get(index - 1).text())
                        .filter(unit ->
                                unit.meaning().is(Kind.UNIT) || unit.meaning().is(Kind.BOUND_TWO))
                        .isPresent();
            case HUNDREDS, SCALE_PLURAL -> true;
            default -> false;
        };
    }

    private boolean isHyphenated(Numeral numeral) {
        return words.get(numeral.start() + 1).isSign('-')
                && NumeralWord.LEXICON.find(words.get(numeral.start()).text()).isEmpty();
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
        while (next < index + LONGEST_PAUSE && isBreath(next)) {
            next++;
        }
        if (isPause(next) || words.get(next).is("+") || words.get(next).is("פלוס")) {
            return true;
        }
        var going = steps(next, false);
        return going.isEmpty()
                || going.getFirst().digits().startsWith("0")
                || words.get(next).text().length() >= LONGEST_NUMERAL;
    }

    /** The index of the digits behind words that take the last ones back; the index itself when there are none. */
    int afterTakingBack(int index) {
        var next = index;
        var takesBack = false;
        while (next < index + LONGEST_PAUSE
                && (isBreath(next) || isPause(next) || NO.equals(words.get(next).text()) || isSorry(next))) {
            takesBack |= isSorry(next);
            next++;
        }
        return takesBack && !steps(next, false).isEmpty() ? next : index;
    }

    private boolean isSorry(int index) {
        return SORRY.contains(words.get(index).text());
    }

    boolean isBreath(int index) {
        var word = words.get(index);
        var endsSentence = word.isSign('.')
                && words.get(index + 1).spaced()
                && !words.get(index + 1).text().isEmpty();
        return BREATHS.contains(word.text()) && !endsSentence;
    }

    /** The index after signs, filler words and pauses; the index itself when nothing follows them. */
    int afterPause(int index) {
        var next = index;
        while (next < index + LONGEST_PAUSE && (isBreath(next) || isPause(next))) {
            next++;
        }
        return next;
    }

    private boolean isPause(int index) {
        return PAUSES.contains(words.get(index).text());
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
