package io.moked.ai.speaking;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** WAV files of mu-law, 8 kHz, mono (RIFF, format 7): what Google answers and what Twilio plays. */
public final class MulawWav {

    private static final int MULAW = 7;
    private static final int RATE = 8000;
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    private MulawWav() {}

    /** The file for these samples. */
    public static byte[] of(byte[] mulaw) {
        var padding = mulaw.length % 2;
        return ByteBuffer.allocate(HEADER + CHUNK_HEADER + 16 + CHUNK_HEADER + mulaw.length + padding)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(4 + CHUNK_HEADER + 16 + CHUNK_HEADER + mulaw.length + padding)
                .put(ascii("WAVE"))
                .put(ascii("fmt "))
                .putInt(16)
                .putShort((short) MULAW)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE)
                .putShort((short) 1)
                .putShort((short) 8)
                .put(ascii("data"))
                .putInt(mulaw.length)
                .put(mulaw)
                .array();
    }

    /** The samples of a file; bytes that are no file are samples already. */
    public static byte[] samples(byte[] file) {
        if (file.length < HEADER || !startsWith(file, 0, "RIFF") || !startsWith(file, 8, "WAVE")) {
            return file;
        }
        var reading = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = HEADER; at + CHUNK_HEADER <= file.length; ) {
            var length = Integer.toUnsignedLong(reading.getInt(at + 4));
            var content = at + CHUNK_HEADER;
            if (startsWith(file, at, "data")) {
                return Arrays.copyOfRange(file, content, (int) Math.min(file.length, content + length));
            }
            at = (int) Math.min(file.length, content + length + length % 2);
        }
        return new byte[0];
    }

    private static boolean startsWith(byte[] file, int at, String text) {
        return Arrays.equals(file, at, at + 4, ascii(text), 0, 4);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
