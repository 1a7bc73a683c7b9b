package io.moked.hebrew.time.word;

/**
 * A number of the clock or the calendar as it stands in a text.
 *
 * @param to index after its last token
 * @param form whether and how it was written in words
 */
public record SmallNumber(int value, int to, Form form) {

    /** How a number was said. */
    public enum Form {
        DIGITS,
        /** Digits that start with a zero: {@code 08}. */
        ZERO_DIGITS,
        FEMININE,
        MASCULINE,
        CONSTRUCT
    }

    /** Whether it was written in digits. */
    public boolean isDigits() {
        return form == Form.DIGITS || form == Form.ZERO_DIGITS;
    }
}
