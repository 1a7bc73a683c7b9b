package io.moked.ai.speaking;

import io.moked.hebrew.HebrewText;
import java.util.regex.Pattern;

/** What of a text a voice can say. */
final class Speakable {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern MARKUP = Pattern.compile("[*_#`~<>|\\\\\\[\\]{}]");
    private static final Pattern SYMBOLS = Pattern.compile("[\\p{So}\\p{Sk}\\p{Cs}\\uFE0F\\u200D]");
    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");
    /** About a minute and a half of speech; no answer on the phone is longer. */
    private static final int LONGEST = 1200;

    private Speakable() {}

    static String of(String text) {
        var plain = LINK.matcher(HebrewText.withoutBidiControls(text)).replaceAll("$1");
        plain = SYMBOLS.matcher(MARKUP.matcher(plain).replaceAll(" ")).replaceAll("");
        plain = SPACE.matcher(plain).replaceAll(" ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
