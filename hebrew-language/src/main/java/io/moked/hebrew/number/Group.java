package io.moked.hebrew.number;

import org.jspecify.annotations.Nullable;

/**
 * What a cardinal adds up: a number below a thousand, with its scale when it has one.
 *
 * @param limit what follows must be less than this; 1 when nothing may follow
 * @param needsAnd whether what follows must be a word with {@code ו}
 */
record Group(
        long value,
        int next,
        long limit,
        boolean needsAnd,
        @Nullable Gender gender,
        boolean construct) {

    static Group last(long value, int next, Part shape) {
        return new Group(
                value, next, 1, false, shape.word().gender(), shape.word().construct());
    }

    static Group scaled(long value, int next, long scale) {
        return new Group(value, next, scale, false, null, false);
    }
}
