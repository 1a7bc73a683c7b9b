package io.moked.hebrew.text;

import java.text.Normalizer;

/** What a character is to a reader of Hebrew. */
final class Characters {

    private static final String DASHES = "-־‐‑‒–—―−﹘﹣－";
    private static final String SINGLE_QUOTES = "'׳’‘‛`´′＇";
    private static final String DOUBLE_QUOTES = "\"״”“„‟″＂«»";
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int HEBREW_PLUS = 0xFB29;

    private Characters() {}

    static boolean isSpace(int character) {
        return character == ZERO_WIDTH_SPACE
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    /** Points, accents and other marks that sit on the letter before them. */
    static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Direction controls and other characters without a shape. */
    static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT && character != ZERO_WIDTH_SPACE;
    }

    static boolean isHebrew(int character) {
        return character >= 'א' && character <= 'ת'
                || character >= 'װ' && character <= 'ײ'
                || character >= 0xFB1D && character <= 0xFB4F && character != HEBREW_PLUS && !isMark(character);
    }

    static boolean isSingleQuote(int character) {
        return SINGLE_QUOTES.indexOf(character) >= 0;
    }

    static boolean isDoubleQuote(int character) {
        return DOUBLE_QUOTES.indexOf(character) >= 0;
    }

    /** The plain letters of a Hebrew letter: presentation forms and ligatures are taken apart. */
    static String plain(int letter) {
        return switch (letter) {
            case 'װ' -> "וו";
            case 'ױ' -> "וי";
            case 'ײ' -> "יי";
            default -> letter < 0xFB1D ? Character.toString(letter) : bare(letter);
        };
    }

    private static String bare(int presentationForm) {
        var decomposed = Normalizer.normalize(Character.toString(presentationForm), Normalizer.Form.NFKD);
        return decomposed
                .codePoints()
                .filter(part -> !isMark(part))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace("ײ", "יי");
    }

    static String sign(int character) {
        if (DASHES.indexOf(character) >= 0) {
            return "-";
        }
        if (isSingleQuote(character)) {
            return "'";
        }
        if (isDoubleQuote(character)) {
            return "\"";
        }
        return character == HEBREW_PLUS || character >= 0xFF00 && character <= 0xFF5E
                ? Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                : Character.toString(character);
    }
}
