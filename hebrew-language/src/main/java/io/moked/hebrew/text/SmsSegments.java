package io.moked.hebrew.text;

/**
 * How many segments a short message takes, which is what carriers charge. A single letter outside the GSM alphabet, so
 * every Hebrew one, moves the whole message to UCS-2 with segments of 70 instead of 160.
 *
 * @param alphabet how the message is encoded
 * @param units septets or UTF-16 code units of the whole text
 * @param segments messages that are sent, 0 for an empty text
 * @see <a href="https://www.3gpp.org/dynareport/23038.htm">3GPP TS 23.038</a>
 */
public record SmsSegments(Alphabet alphabet, int units, int segments) {

    /** The encodings of short messages. */
    public enum Alphabet {
        /** Seven bits a letter: 160 in one message, 153 in each of several. */
        GSM_7(160, 153),
        /** Two bytes a code unit: 70 in one message, 67 in each of several. */
        UCS_2(70, 67);

        private final int alone;
        private final int joined;

        Alphabet(int alone, int joined) {
            this.alone = alone;
            this.joined = joined;
        }
    }

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Two septets each: an escape and the letter. */
    private static final String EXTENSION = "\f^{}\\[~]|€";

    /** Counts the segments of a text; a letter of two units is not torn apart by the end of one. */
    public static SmsSegments of(String text) {
        var alphabet = text.chars().allMatch(SmsSegments::isGsm) ? Alphabet.GSM_7 : Alphabet.UCS_2;
        var units = 0;
        var segments = 1;
        var inSegment = 0;
        for (var place = 0; place < text.length(); place += Character.charCount(text.codePointAt(place))) {
            var size = size(text.codePointAt(place), alphabet);
            units += size;
            if (inSegment + size > alphabet.joined) {
                segments++;
                inSegment = 0;
            }
            inSegment += size;
        }
        return new SmsSegments(alphabet, units, units == 0 ? 0 : units <= alphabet.alone ? 1 : segments);
    }

    private static int size(int letter, Alphabet alphabet) {
        return alphabet == Alphabet.UCS_2 ? Character.charCount(letter) : EXTENSION.indexOf(letter) < 0 ? 1 : 2;
    }

    private static boolean isGsm(int unit) {
        return BASIC.indexOf(unit) >= 0 || EXTENSION.indexOf(unit) >= 0;
    }
}
