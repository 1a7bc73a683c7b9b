package io.moked.hebrew.command;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.number.HebrewNumbers;
import java.math.BigDecimal;

/** A number in words. */
final class Spelt {

    private static final BigDecimal MOST = BigDecimal.valueOf(HebrewNumbers.MOST);

    private Spelt() {}

    /** The first number of the text in words; a text without one that has words stays as it is. */
    static String number(String text, Gender gender) {
        return HebrewNumbers.value(text)
                .filter(number -> number.abs().compareTo(MOST) <= 0)
                .map(number -> HebrewNumbers.words(number, gender))
                .orElse(text);
    }
}
