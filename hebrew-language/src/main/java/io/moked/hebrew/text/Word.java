package io.moked.hebrew.text;

/**
 * A word, a run of digits or a sign, with its place in the original.
 *
 * @param text the form to compare: Hebrew without points, quotes inside as {@code ״} and {@code ׳}; digits as 0–9; Latin
 *     in lower case; every dash as {@code -}, every double quote as {@code "}, every single one as {@code '}
 * @param start first UTF-16 unit in the original
 * @param end after the last UTF-16 unit in the original
 * @param spaced whether white space stands before it
 */
public record Word(Kind kind, String text, int start, int end, boolean spaced) {

    /** What a token is made of. */
    public enum Kind {
        /** Hebrew letters, with geresh and gershayim. */
        HEBREW,
        /** Digits only; separators are signs of their own. */
        DIGITS,
        /** Letters of any other script. */
        LATIN,
        /** One character that is neither. */
        SIGN
    }

    /** Whether this token has exactly this form. */
    public boolean is(String form) {
        return text.equals(form);
    }

    /** Whether it is a Hebrew word. */
    public boolean isHebrew() {
        return kind == Kind.HEBREW;
    }

    /** Whether it is a run of digits. */
    public boolean isDigits() {
        return kind == Kind.DIGITS;
    }

    /** Whether it is this sign. */
    public boolean isSign(char sign) {
        return kind == Kind.SIGN && text.length() == 1 && text.charAt(0) == sign;
    }
}
