package io.moked.hebrew.number;

import io.moked.hebrew.text.Words;

/** A whole number in digits, with or without commas between its thousands, or dots when it is a sum. */
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
        for (var end = DottedThousands.end(words, index); next < end; next += 2) {
            digits.append(words.get(next + 1).text());
        }
        while (first.text().length() <= GROUP && digits.length() < MOST_DIGITS && groupAt(words, next) > 0) {
            next = groupAt(words, next);
            digits.append(words.get(next).text());
            next++;
        }
        return digits.length() > MOST_DIGITS ? null : new WrittenDigits(Long.parseLong(digits.toString()), next);
    }

    /** The index of three more digits, behind a comma or, when they are zeros, behind a space; 0 when there are none. */
    private static int groupAt(Words words, int index) {
        if (words.get(index).is("000")) {
            return index;
        }
        var comma = words.get(index).isSign(',') && words.isGlued(index) && words.isGlued(index + 1);
        var group = words.get(index + 1);
        return comma && group.isDigits() && group.text().length() == GROUP ? index + 1 : 0;
    }
}
