package io.moked.sandbox.audio;

import java.util.Random;

/** A voice without language: a buzz of about 120 Hz through two moving formants, a syllable for every two letters. */
final class Babble {

    private static final int SYLLABLE = Tones.RATE * 180 / 1000;
    private static final int PAUSE = Tones.RATE * 40 / 1000;

    private Babble() {}

    /** The same for the same text. */
    static short[] of(String text) {
        var chance = new Random(text.hashCode());
        var signal = new double[length(text)];
        int at = 0;
        for (var word : text.strip().split("\\s+")) {
            for (int syllable = 0; syllable < syllables(word); syllable++, at += SYLLABLE) {
                addSyllable(signal, at, chance);
            }
            at += PAUSE;
        }
        return Filters.clip(signal);
    }

    private static int length(String text) {
        int length = 0;
        for (var word : text.strip().split("\\s+")) {
            length += syllables(word) * SYLLABLE + PAUSE;
        }
        return length;
    }

    private static int syllables(String word) {
        return Math.max(1, word.length() / 2);
    }

    private static void addSyllable(double[] signal, int start, Random chance) {
        double pitch = 105 + chance.nextInt(35);
        double first = 300 + chance.nextInt(500);
        double second = 1000 + chance.nextInt(900);
        for (int i = 0; i < SYLLABLE; i++) {
            double loudness = Math.sin(Math.PI * i / SYLLABLE);
            double sample = 0;
            for (int harmonic = 1; harmonic * pitch < 2200; harmonic++) {
                double hertz = harmonic * pitch;
                double weight =
                        1 / (1 + Math.pow((hertz - first) / 120, 2)) + 0.5 / (1 + Math.pow((hertz - second) / 160, 2));
                sample += weight * Math.sin(2 * Math.PI * hertz * i / Tones.RATE + harmonic);
            }
            signal[start + i] += 4000 * loudness * sample;
        }
    }
}
