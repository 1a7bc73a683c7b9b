package io.moked.sandbox.audio;

/**
 * The data signal: 320 bits a second, a bit being 25 samples of one of two tones that are orthogonal at that rate and
 * lie between speech and the upper end of the telephone band. A sync word stands before each frame.
 */
final class Tones {

    static final int RATE = 8000;
    static final int BIT = 25;
    static final double ZERO_HZ = 2880;
    static final double ONE_HZ = 3200;
    /** Chosen by search: balanced, and unlike itself when shifted. */
    static final boolean[] SYNC = bits(0x5793, 20);

    private static final double AMPLITUDE = 820;

    private Tones() {}

    /** How many samples a frame lasts, its sync word included. */
    static int samples(Frame frame) {
        return (SYNC.length + frame.bits().length) * BIT;
    }

    /** Adds a frame to a signal; a damaged one has bits in it that are not those of its word. */
    static void add(double[] signal, int start, Frame frame, boolean damaged) {
        var bits = frame.bits();
        if (damaged) {
            for (int i = Frame.HEADER_BITS; i < bits.length; i += 3) {
                bits[i] = !bits[i];
            }
        }
        var phase = addBits(signal, start, SYNC, 0);
        addBits(signal, start + SYNC.length * BIT, bits, phase);
    }

    private static double addBits(double[] signal, int start, boolean[] bits, double startPhase) {
        double phase = startPhase;
        int at = start;
        for (boolean bit : bits) {
            double step = 2 * Math.PI * (bit ? ONE_HZ : ZERO_HZ) / RATE;
            for (int i = 0; i < BIT; i++) {
                signal[at++] += AMPLITUDE * Math.sin(phase);
                phase += step;
            }
        }
        return phase;
    }

    private static boolean[] bits(int value, int count) {
        var bits = new boolean[count];
        for (int i = 0; i < count; i++) {
            bits[i] = (value >> count - 1 - i & 1) == 1;
        }
        return bits;
    }
}
