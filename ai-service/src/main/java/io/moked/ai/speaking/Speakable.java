package io.moked.ai.speaking;

import io.moked.hebrew.HebrewReading;
import io.moked.hebrew.HebrewText;
import java.util.regex.Pattern;

/** What of a text a voice can say, numbers in words. */
final class Speakable {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern MARKUP = Pattern.compile("[*_#`~<>|\\\\\\[\\]{}]");
    private static final Pattern SYMBOLS = Pattern.compile("[\\p{So}\\p{Sk}\\p{Cs}\\uFE0F\\u200D]");
    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");
    private static final Pattern LOOSE_PUNCTUATION = Pattern.compile(" (?=[.,!?])");
    /** About a minute and a half of speech; no answer on the phone is longer. */
    private static final int LONGEST = 1200;

    private Speakable() {}

    static String of(String text) {
        var plain = LINK.matcher(HebrewText.withoutBidiControls(text)).replaceAll("$1");
        plain = SYMBOLS.matcher(MARKUP.matcher(plain).replaceAll(" ")).replaceAll("");
        plain = SPACE.matcher(plain).replaceAll(" ").strip();
        plain = HebrewReading.aloud(LOOSE_PUNCTUATION.matcher(plain).replaceAll(""));
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
