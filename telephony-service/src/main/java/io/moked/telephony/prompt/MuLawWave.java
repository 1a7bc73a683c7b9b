package io.moked.telephony.prompt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The header that turns bare mu-law at 8 kHz into a WAV file (RIFF, format 7, with the fact chunk a codec must have). */
final class MuLawWave {

    private static final short MU_LAW = 7;
    private static final int RATE = 8000;
    private static final int HEADER = 58;

    private MuLawWave() {}

    static byte[] of(byte[] audio) {
        var padding = audio.length % 2;
        return ByteBuffer.allocate(HEADER + audio.length + padding)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name("RIFF"))
                .putInt(HEADER - 8 + audio.length + padding)
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
                .putInt(audio.length)
                .put(name("data"))
                .putInt(audio.length)
                .put(audio)
                .array();
    }

    private static byte[] name(String chunk) {
        return chunk.getBytes(StandardCharsets.US_ASCII);
    }
}
