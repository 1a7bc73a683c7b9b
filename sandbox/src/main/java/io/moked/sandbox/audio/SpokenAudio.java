package io.moked.sandbox.audio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Speaks text as telephone audio (raw mu-law, 8 kHz, mono) that carries its words, and hears such audio. */
public final class SpokenAudio {

    private static final byte SILENCE = (byte) 0xFF;
    /** Between two words' data: keeps a lost piece of one from being read as the other. */
    private static final int GAP = Tones.BIT * 2;

    private SpokenAudio() {}

    /** Clear speech: every word can be heard. */
    public static byte[] speak(String text) {
        return speak(text, false);
    }

    /** Unclear speech: every second word, from the first on, is damaged. */
    public static byte[] mumble(String text) {
        return speak(text, true);
    }

    /** Nothing, for a while. */
    public static byte[] silence(Duration duration) {
        var silence = new byte[Math.toIntExact(duration.toMillis() * Tones.RATE / 1000)];
        Arrays.fill(silence, SILENCE);
        return silence;
    }

    /** Hears what came through. */
    public static Heard hear(byte[] mulaw8k) {
        var samples = Mulaw.decode(mulaw8k);
        var listener = new Listener();
        new ToneReceiver(samples).frames().forEach(listener::take);
        return listener.heard(VoiceActivity.in(samples));
    }

    private static byte[] speak(String text, boolean unclear) {
        var words = words(text);
        if (words.isEmpty()) {
            return new byte[0];
        }
        return over(Voice.of(String.join(" ", words)), words, unclear);
    }

    static byte[] over(short[] voice, List<String> words, boolean unclear) {
        var frames = frames(words);
        var starts = starts(words, frames, voice.length);
        int end = starts[starts.length - 1] + lasting(frames.getLast());
        var signal = new double[Math.max(voice.length, end)];
        for (int i = 0; i < voice.length; i++) {
            signal[i] = voice[i];
        }
        for (int word = 0; word < starts.length; word++) {
            int at = starts[word];
            for (var frame : frames.get(word)) {
                Tones.add(signal, at, frame, unclear && word % 2 == 0);
                at += Tones.samples(frame) + GAP;
            }
        }
        return Mulaw.encode(Filters.clip(signal));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /** Each word's frames. */
    private static List<List<Frame>> frames(List<String> words) {
        var frames = new ArrayList<List<Frame>>();
        int number = 0;
        for (var word : words) {
            var bytes = Letters.encode(word);
            var pieces = new ArrayList<Frame>();
            for (int at = 0; at < bytes.length; at += Frame.LONGEST) {
                int end = Math.min(bytes.length, at + Frame.LONGEST);
                pieces.add(new Frame(
                        Frame.numberAt(number++), at == 0, end == bytes.length, Arrays.copyOfRange(bytes, at, end)));
            }
            frames.add(pieces);
        }
        return frames;
    }

    /** Where each word's data begins: where it is spoken, judged by the letters before it, or when the last is through. */
    private static int[] starts(List<String> words, List<List<Frame>> frames, int voiceSamples) {
        int letters = String.join(" ", words).length();
        var starts = new int[words.size()];
        int free = 0;
        int lettersBefore = 0;
        for (int i = 0; i < starts.length; i++) {
            int spokenAt = (int) ((long) voiceSamples * lettersBefore / letters);
            starts[i] = Math.max(free, spokenAt);
            free = starts[i] + lasting(frames.get(i));
            lettersBefore += words.get(i).length() + 1;
        }
        return starts;
    }

    private static int lasting(List<Frame> pieces) {
        return pieces.stream().mapToInt(piece -> Tones.samples(piece) + GAP).sum();
    }
}
