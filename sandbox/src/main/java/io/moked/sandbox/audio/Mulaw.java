package io.moked.sandbox.audio;

/** G.711 mu-law: 8 bits a sample, as telephone networks carry it. */
public final class Mulaw {

    private static final int BIAS = 0x84;
    private static final int CLIP = 32_635;
    private static final short[] LINEAR = new short[256];
    private static final byte[] CODES = new byte[1 << 16];

    static {
        for (int code = 0; code < LINEAR.length; code++) {
            LINEAR[code] = expand(code);
        }
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            CODES[sample & 0xFFFF] = compress(sample);
        }
    }

    private Mulaw() {}

    /** The 16-bit samples of mu-law bytes. */
    public static short[] decode(byte[] codes) {
        var samples = new short[codes.length];
        for (int i = 0; i < codes.length; i++) {
            samples[i] = LINEAR[codes[i] & 0xFF];
        }
        return samples;
    }

    /** The mu-law bytes of 16-bit samples. */
    public static byte[] encode(short[] samples) {
        var codes = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            codes[i] = CODES[samples[i] & 0xFFFF];
        }
        return codes;
    }

    private static short expand(int code) {
        int inverted = ~code;
        int exponent = inverted >> 4 & 7;
        int magnitude = (((inverted & 0xF) << 3) + BIAS << exponent) - BIAS;
        return (short) ((inverted & 0x80) == 0 ? magnitude : -magnitude);
    }

    private static byte compress(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs(sample), CLIP) + BIAS;
        int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int mantissa = magnitude >> exponent + 3 & 0xF;
        return (byte) ~(sign | exponent << 4 | mantissa);
    }
}
