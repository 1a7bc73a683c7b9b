package io.moked.hebrew.number;

import io.moked.hebrew.number.NumeralWord.Kind;
import io.moked.hebrew.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers in words that can begin at one place of a dictation, the longest first: {@code חמישים ארבע} is 54, or 50 and
 * then 4. Words that only belong together ({@code חמישים וארבע}, {@code שלוש עשרה}) are not parted.
 */
final class SpokenReadings {

    private static final int LONGEST = 8;

    private final Words words;

    SpokenReadings(Words words) {
        this.words = words;
    }

    List<Numeral> at(int index) {
        var longest = Numerals.cardinal(upToDigits(index), index);
        var readings = new ArrayList<Numeral>();
        if (longest.isPresent() && !isHyphenated(index)) {
            for (var end = longest.get().end(); end > index; end = previousEnd(index, end)) {
                Numerals.cardinal(words.until(end), index).ifPresent(readings::add);
            }
        }
        return readings;
    }

    private Words upToDigits(int index) {
        var end = index;
        while (end < index + LONGEST && !words.get(end).isDigits()) {
            end++;
        }
        return words.until(end);
    }

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
            case TEN -> isUnit(index - 1);
            case HUNDREDS, SCALE_PLURAL -> true;
            default -> false;
        };
    }

    private boolean isUnit(int index) {
        var unit = NumeralWord.LEXICON.find(words.get(index).text()).orElse(null);
        return unit != null && (unit.meaning().is(Kind.UNIT) || unit.meaning().is(Kind.BOUND_TWO));
    }

    /** Whether particles stand apart before the number. */
    private boolean isHyphenated(int index) {
        return words.get(index + 1).isSign('-')
                && NumeralWord.LEXICON.find(words.get(index).text()).isEmpty();
    }
}
