package io.moked.sandbox.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How words sound, without their data: the Hebrew voice of espeak-ng where that is installed, else babble. 8 kHz. */
final class Voice {

    /** -20 dBFS while speaking. */
    private static final double LEVEL = 3277;
    /** Synthesised plosives reach the limits of 16 bits, where they would be heard on all frequencies. */
    private static final double PEAK = 4 * LEVEL;
    /** What lies above belongs to the data. */
    private static final double HIGHEST_HZ = 2200;

    private static final int REMEMBERED = 256;
    private static final String[] COMMAND = {"espeak-ng", "-v", "he", "-s", "150", "--stdin", "--stdout"};

    private static final Map<String, short[]> SPOKEN =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, short[]> eldest) {
                    return size() > REMEMBERED;
                }
            });

    private static volatile boolean installed = true;

    private Voice() {}

    /** Speech without silence at either end. */
    static short[] of(String text) {
        var known = SPOKEN.get(text);
        if (known != null) {
            return known;
        }
        var sounds = installed ? synthesised(text) : new short[0];
        var spoken = sounds.length == 0 ? babbled(text) : finished(trimmed(sounds));
        SPOKEN.put(text, spoken);
        return spoken;
    }

    /** What is heard where no synthesiser is installed. */
    static short[] babbled(String text) {
        return finished(Babble.of(text));
    }

    private static short[] finished(short[] sounds) {
        return Filters.lowPass(levelled(sounds), Tones.RATE, HIGHEST_HZ);
    }

    private static short[] synthesised(String text) {
        try {
            var process = new ProcessBuilder(COMMAND)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                Thread.ofVirtual().start(() -> write(process, text));
                var file = process.getInputStream().readAllBytes();
                boolean done = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
                return done && file.length > 44 ? Mulaw.decode(Wav.read(file)) : new short[0];
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            installed = false;
            return new short[0];
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new short[0];
        }
    }

    private static void write(Process process, String text) {
        try (var in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            process.destroyForcibly();
        }
    }

    private static short[] trimmed(short[] samples) {
        int first = 0;
        int last = samples.length;
        while (first < last && Math.abs(samples[first]) < 200) {
            first++;
        }
        while (last > first && Math.abs(samples[last - 1]) < 200) {
            last--;
        }
        return Arrays.copyOfRange(samples, first, last);
    }

    private static short[] levelled(short[] samples) {
        double sum = 0;
        int loud = 1;
        for (short sample : samples) {
            if (Math.abs(sample) > 200) {
                sum += (double) sample * sample;
                loud++;
            }
        }
        double gain = sum == 0 ? 0 : LEVEL / Math.sqrt(sum / loud);
        var signal = new double[samples.length];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = Math.clamp(gain * samples[i], -PEAK, PEAK);
        }
        return Filters.clip(signal);
    }
}
