package io.moked.telephony;

import io.moked.sandbox.http.Reply;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Recordings as files. */
public final class Waves {

    private Waves() {}

    /** Mu-law at 8 kHz, as the carrier makes it. */
    public static byte[] muLaw(int millis) {
        var sound = new byte[millis * 8];
        Arrays.fill(sound, (byte) 0x5a);
        return of(7, 8000, 8, sound);
    }

    public static byte[] of(int format, int rate, int bits, byte[] sound) {
        return ByteBuffer.allocate(44 + sound.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(36 + sound.length)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) format)
                .putShort((short) 1)
                .putInt(rate)
                .putInt(rate * bits / 8)
                .putShort((short) (bits / 8))
                .putShort((short) bits)
                .put(ascii("data"))
                .putInt(sound.length)
                .put(sound)
                .array();
    }

    public static Reply file(byte[] wave) {
        return Reply.of(200, "audio/x-wav", wave);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
