package io.moked.chassis.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * WAV files of mu-law, 8 kHz, mono (RIFF, format 7, with the fact chunk a codec must have): what Google answers and
 * what Twilio plays.
 */
public final class MuLawWave {

    private static final short MU_LAW = 7;
    private static final int RATE = 8000;
    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int HEADER = 58;

    private MuLawWave() {}

    /** The file for these samples. */
    public static byte[] of(byte[] samples) {
        var padding = samples.length % 2;
        return ByteBuffer.allocate(HEADER + samples.length + padding)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name("RIFF"))
                .putInt(HEADER - CHUNK_HEADER + samples.length + padding)
                .put(name("WAVE"))
                .put(name("fmt "))
                .putInt(18)
                .putShort(MU_LAW)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE)
                .putShort((short) 1)
                .putShort((short) 8)
                .putShort((short) 0)
                .put(name("fact"))
                .putInt(4)
                .putInt(samples.length)
                .put(name("data"))
                .putInt(samples.length)
                .put(samples)
                .array();
    }

    /** The samples of a file; bytes that are no file are samples already. */
    public static byte[] samples(byte[] file) {
        if (file.length < RIFF_HEADER || !isAt(file, 0, "RIFF") || !isAt(file, 8, "WAVE")) {
            return file;
        }
        var reading = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = RIFF_HEADER; at + CHUNK_HEADER <= file.length; ) {
            var length = Integer.toUnsignedLong(reading.getInt(at + 4));
            var content = at + CHUNK_HEADER;
            if (isAt(file, at, "data")) {
                return Arrays.copyOfRange(file, content, (int) Math.min(file.length, content + length));
            }
            at = (int) Math.min(file.length, content + length + length % 2);
        }
        return new byte[0];
    }

    private static boolean isAt(byte[] file, int at, String chunk) {
        return Arrays.equals(file, at, at + 4, name(chunk), 0, 4);
    }

    private static byte[] name(String chunk) {
        return chunk.getBytes(StandardCharsets.US_ASCII);
    }
}
