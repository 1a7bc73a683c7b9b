package io.moked.hebrew.number;

import io.moked.hebrew.text.Words;

/** A whole number in digits, with or without commas between its thousands. */
record WrittenDigits(long value, int next) {

    private static final int MOST_DIGITS = 10;
    private static final int GROUP = 3;

    /** The number at the index; null when there is none, or more digits than a number has. */
    static @org.jspecify.annotations.Nullable WrittenDigits at(Words words, int index) {
        var first = words.get(index);
        if (!first.isDigits() || first.text().length() > MOST_DIGITS) {
            return null;
        }
        var digits = new StringBuilder(first.text());
        var next = index + 1;
        while (first.text().length() <= GROUP && digits.length() < MOST_DIGITS && isGroup(words, next)) {
            digits.append(words.get(next + 1).text());
            next += 2;
        }
        return digits.length() > MOST_DIGITS ? null : new WrittenDigits(Long.parseLong(digits.toString()), next);
    }

    private static boolean isGroup(Words words, int comma) {
        return words.get(comma).isSign(',')
                && words.isGlued(comma)
                && words.isGlued(comma + 1)
                && words.get(comma + 1).isDigits()
                && words.get(comma + 1).text().length() == GROUP;
    }
}
