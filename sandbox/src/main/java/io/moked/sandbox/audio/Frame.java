package io.moked.sandbox.audio;

import java.util.Optional;

/**
 * One word, or a piece of a long one, as bits: number, whether it begins and ends a word, length, bytes, CRC-16.
 *
 * @param number 0 for the first of an utterance, then 1 to 7 and over again
 * @param bytes one to {@link #LONGEST} of them
 */
record Frame(int number, boolean begins, boolean ends, byte[] bytes) {

    static final int LONGEST = 31;
    static final int HEADER_BITS = 10;
    static final int CHECKSUM_BITS = 16;

    static int numberAt(int index) {
        return index == 0 ? 0 : 1 + (index - 1) % 7;
    }

    static int lengthIn(int header) {
        return header & LONGEST;
    }

    boolean[] bits() {
        var bits = new boolean[HEADER_BITS + bytes.length * 8 + CHECKSUM_BITS];
        put(bits, 0, header(), HEADER_BITS);
        for (int i = 0; i < bytes.length; i++) {
            put(bits, HEADER_BITS + i * 8, bytes[i], 8);
        }
        put(bits, HEADER_BITS + bytes.length * 8, checksum(), CHECKSUM_BITS);
        return bits;
    }

    /** The frame that was received, if it is whole. */
    static Optional<Frame> received(int header, byte[] bytes, int checksum) {
        var frame = new Frame(header >> 7, (header >> 6 & 1) == 1, (header >> 5 & 1) == 1, bytes);
        return bytes.length > 0 && frame.checksum() == checksum ? Optional.of(frame) : Optional.empty();
    }

    private int header() {
        return number << 7 | (begins ? 1 << 6 : 0) | (ends ? 1 << 5 : 0) | bytes.length;
    }

    private int checksum() {
        int crc = step(step(0xFFFF, header() >> 8), header() & 0xFF);
        for (byte value : bytes) {
            crc = step(crc, value & 0xFF);
        }
        return crc;
    }

    private static int step(int crc, int value) {
        int next = crc ^ value << 8;
        for (int i = 0; i < 8; i++) {
            next = (next & 0x8000) == 0 ? next << 1 : next << 1 ^ 0x1021;
        }
        return next & 0xFFFF;
    }

    private static void put(boolean[] bits, int at, int value, int count) {
        for (int i = 0; i < count; i++) {
            bits[at + i] = (value >> count - 1 - i & 1) == 1;
        }
    }
}
