package io.moked.sandbox.audio;

/** Tells a voice from silence, noise and tones, roughly: loud enough, and low. */
final class VoiceActivity {

    private static final int PIECE = Tones.RATE / 50;
    private static final double LOUD = 330 * 330;
    /** White noise has 2, the data tones 3.3, voiced speech less than 0.7. */
    private static final double LOW = 1.0;

    private static final int ENOUGH = 4;

    private VoiceActivity() {}

    /** Whether at least 80 ms are voice (-40 dBFS or more). */
    static boolean in(short[] samples) {
        int voiced = 0;
        for (int start = 0; start + PIECE <= samples.length && voiced < ENOUGH; start += PIECE) {
            if (isVoice(samples, start)) {
                voiced++;
            }
        }
        return voiced >= ENOUGH;
    }

    private static boolean isVoice(short[] samples, int start) {
        double energy = 0;
        double change = 0;
        for (int i = start + 1; i < start + PIECE; i++) {
            double step = samples[i] - samples[i - 1];
            energy += (double) samples[i] * samples[i];
            change += step * step;
        }
        return energy / PIECE > LOUD && change / energy < LOW;
    }
}
