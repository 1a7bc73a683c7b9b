package io.moked.hebrew.speech;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.number.HebrewNumbers;
import io.moked.hebrew.text.Words;
import org.jspecify.annotations.Nullable;

/** A house and a flat behind a street: רחוב הרצל 12/4. */
final class HouseReader implements Reader {

    private static final int LONGEST_NUMBER = 3;

    @Override
    public @Nullable Spoken read(Words words, int from) {
        var isPair = isNumber(words, from)
                && words.isGlued(from + 1)
                && words.get(from + 1).isSign('/')
                && words.isGlued(from + 2)
                && isNumber(words, from + 2);
        return isPair && Streets.isIn(words, from)
                ? new Spoken(number(words, from) + ", דירה " + number(words, from + 2), from + 3)
                : null;
    }

    private static boolean isNumber(Words words, int place) {
        return words.get(place).isDigits() && words.get(place).text().length() <= LONGEST_NUMBER;
    }

    private static String number(Words words, int place) {
        return HebrewNumbers.words(Integer.parseInt(words.get(place).text()), Gender.FEMININE);
    }
}
