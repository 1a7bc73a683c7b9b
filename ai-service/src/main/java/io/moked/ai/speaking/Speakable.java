package io.moked.ai.speaking;

import io.moked.hebrew.speech.HebrewSpeech;

/** What of a text a voice can say, numbers in words. */
final class Speakable {

    /** About a minute and a half of speech; no answer on the phone is longer. */
    private static final int LONGEST = 1200;

    private Speakable() {}

    static String of(String text) {
        var plain = HebrewSpeech.aloud(text);
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
