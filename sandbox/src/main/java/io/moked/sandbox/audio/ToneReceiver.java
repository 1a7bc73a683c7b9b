package io.moked.sandbox.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Finds frames in a signal, wherever they start. */
final class ToneReceiver {

    /**
     * How alike the sync word a place must be, 1 being equal. White noise gets there about once in seven hours, a
     * sync word under speech and mu-law noise stays above 0.9.
     */
    private static final double ALIKE = 0.65;
    /** Below this amplitude of both tones together (-62 dBFS) there is nothing but rounding. */
    private static final double FLOOR = 25;

    /** What lies below is speech. */
    private static final double LOWEST_HZ = 2520;

    private static final int SYNC_SAMPLES = Tones.SYNC.length * Tones.BIT;

    private final double[] ones;
    private final double[] zeros;

    ToneReceiver(short[] samples) {
        var data = Filters.highPass(samples, Tones.RATE, LOWEST_HZ);
        ones = amplitudes(data, Tones.ONE_HZ);
        zeros = amplitudes(data, Tones.ZERO_HZ);
    }

    /** The frames in order; empty for one whose checksum fails. */
    List<Optional<Frame>> frames() {
        var frames = new ArrayList<Optional<Frame>>();
        int damagedAt = -SYNC_SAMPLES;
        int at = 0;
        while (at < ones.length) {
            if (likeness(at) < ALIKE) {
                at++;
                continue;
            }
            int start = bestNear(at);
            var frame = frameAt(start + SYNC_SAMPLES);
            // What seemed a sync word may be a sound shortly before the true one, or the true one's own end.
            boolean again = start - damagedAt < SYNC_SAMPLES;
            if (frame.isPresent()) {
                if (again) {
                    frames.removeLast();
                }
                frames.add(frame);
                damagedAt = -SYNC_SAMPLES;
                at = start + Tones.samples(frame.get()) - Tones.BIT / 2;
            } else {
                if (!again) {
                    frames.add(frame);
                    damagedAt = start;
                }
                at = start + Tones.BIT;
            }
        }
        return frames;
    }

    /** Likeness is flat at its top; strength has an edge there. */
    private int bestNear(int start) {
        int best = start;
        double strongest = 0;
        for (int at = start; at < start + Tones.BIT; at++) {
            double strength = sync(at, this::difference);
            if (strength > strongest) {
                strongest = strength;
                best = at;
            }
        }
        return best;
    }

    private double likeness(int start) {
        return sync(start, this::leaning) / Tones.SYNC.length;
    }

    private static double sync(int start, IntToDoubleFunction bit) {
        double sum = 0;
        for (int i = 0; i < Tones.SYNC.length; i++) {
            double value = bit.applyAsDouble(start + i * Tones.BIT);
            sum += Tones.SYNC[i] ? value : -value;
        }
        return sum;
    }

    private Optional<Frame> frameAt(int start) {
        int header = number(start, Frame.HEADER_BITS);
        var bytes = new byte[Frame.lengthIn(header)];
        int at = start + Frame.HEADER_BITS * Tones.BIT;
        for (int i = 0; i < bytes.length; i++, at += 8 * Tones.BIT) {
            bytes[i] = (byte) number(at, 8);
        }
        return Frame.received(header, bytes, number(at, Frame.CHECKSUM_BITS));
    }

    private int number(int start, int bits) {
        int value = 0;
        for (int i = 0; i < bits; i++) {
            value = value << 1 | (difference(start + i * Tones.BIT) > 0 ? 1 : 0);
        }
        return value;
    }

    /** For the bit that would start here: 1 surely one, -1 surely zero, 0 nothing. */
    private double leaning(int at) {
        double both = at < ones.length ? ones[at] + zeros[at] : 0;
        return both < FLOOR ? 0 : (ones[at] - zeros[at]) / both;
    }

    private double difference(int at) {
        return at < ones.length ? ones[at] - zeros[at] : 0;
    }

    /** Sliding Fourier sum over one bit: amplitude of a tone from each sample on. */
    private static double[] amplitudes(short[] samples, double hertz) {
        int count = Math.max(0, samples.length - Tones.BIT + 1);
        var amplitudes = new double[count];
        double step = 2 * Math.PI * hertz / Tones.RATE;
        var cos = new double[samples.length];
        var sin = new double[samples.length];
        double sumCos = 0;
        double sumSin = 0;
        for (int i = 0; i < samples.length; i++) {
            cos[i] = samples[i] * Math.cos(step * i);
            sin[i] = samples[i] * Math.sin(step * i);
            sumCos += cos[i];
            sumSin += sin[i];
            int start = i - Tones.BIT + 1;
            if (start >= 0) {
                amplitudes[start] = Math.sqrt(sumCos * sumCos + sumSin * sumSin) * 2 / Tones.BIT;
                sumCos -= cos[start];
                sumSin -= sin[start];
            }
        }
        return amplitudes;
    }
}
