package io.moked.hebrew.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a text.
 *
 * @param value what it is worth
 * @param start index of its first token, that of its prefix when that stands apart ({@code ב-3})
 * @param end index after its last token
 * @param form how it was written
 * @param gender of its last counting word; null where digits or the word show none
 * @param construct whether it needs a noun behind it ({@code שני}, {@code שלושת})
 * @param prefix the particles glued or hyphenated to it, empty when there are none
 */
public record Numeral(
        BigDecimal value,
        int start,
        int end,
        Form form,
        @Nullable Gender gender,
        boolean construct,
        String prefix) {

    /** How a number is written. */
    public enum Form {
        /** {@code 1,250}. */
        DIGITS,
        /** {@code אלף מאתיים וחמישים}. */
        WORDS,
        /** {@code 3 אלף}. */
        MIXED
    }

    /**
     * The value of a whole number.
     *
     * @throws ArithmeticException when it has a fraction
     */
    public long whole() {
        return value.longValueExact();
    }

    /** Whether it has no fraction. */
    public boolean isWhole() {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
