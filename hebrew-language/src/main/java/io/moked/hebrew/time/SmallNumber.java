package io.moked.hebrew.time;

/**
 * A number of the clock or the calendar as it stands in a text.
 *
 * @param to index after its last token
 * @param form whether and how it was written in words
 */
record SmallNumber(int value, int to, Form form) {

    enum Form {
        DIGITS,
        /** Digits that start with a zero: {@code 08}. */
        ZERO_DIGITS,
        FEMININE,
        MASCULINE,
        CONSTRUCT
    }

    boolean isDigits() {
        return form == Form.DIGITS || form == Form.ZERO_DIGITS;
    }
}
