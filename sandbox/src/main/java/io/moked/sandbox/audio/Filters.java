package io.moked.sandbox.audio;

/** Windowed-sinc filters, polyphase where the rate changes. */
final class Filters {

    /** Half the length of a filter, in periods of twice its cut-off frequency. */
    private static final int LOBES = 24;

    private Filters() {}

    /** The same signal at another rate, without what does not fit into it. */
    static short[] resample(short[] samples, int from, int to) {
        return from == to ? samples : clip(filter(samples, from, to, Math.min(from, to) / 2.0));
    }

    /** Removes all above a frequency. */
    static short[] lowPass(short[] samples, int rate, double hertz) {
        return clip(filter(samples, rate, rate, hertz));
    }

    /** Removes all below a frequency. */
    static short[] highPass(short[] samples, int rate, double hertz) {
        var high = filter(samples, rate, rate, hertz);
        for (int i = 0; i < high.length; i++) {
            high[i] = samples[i] - high[i];
        }
        return clip(high);
    }

    static short[] clip(double[] signal) {
        var samples = new short[signal.length];
        for (int i = 0; i < signal.length; i++) {
            samples[i] = (short) Math.clamp(Math.round(signal[i]), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return samples;
    }

    private static double[] filter(short[] samples, int from, int to, double hertz) {
        int common = greatestCommonDivisor(from, to);
        int phases = to / common;
        double cutoff = hertz / from;
        int reach = (int) Math.ceil(LOBES / (2 * cutoff));
        var taps = new double[phases][];
        for (int phase = 0; phase < phases; phase++) {
            taps[phase] = taps((double) phase / phases, cutoff, reach);
        }
        var filtered = new double[(int) ((long) samples.length * to / from)];
        for (int i = 0; i < filtered.length; i++) {
            long position = (long) i * (from / common);
            filtered[i] = sum(samples, (int) (position / phases) - reach, taps[(int) (position % phases)]);
        }
        return filtered;
    }

    private static double sum(short[] samples, int start, double[] taps) {
        double sum = 0;
        int last = Math.min(taps.length, samples.length - start);
        for (int i = Math.max(0, -start); i < last; i++) {
            sum += samples[start + i] * taps[i];
        }
        return sum;
    }

    private static double[] taps(double fraction, double cutoff, int reach) {
        var taps = new double[2 * reach + 2];
        for (int i = 0; i < taps.length; i++) {
            double distance = i - reach - fraction;
            double turn = Math.PI * Math.clamp(distance / (reach + 1), -1, 1);
            double blackman = 0.42 + 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn);
            taps[i] = blackman * 2 * cutoff * sinc(2 * cutoff * distance);
        }
        return taps;
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
