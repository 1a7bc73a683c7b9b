package io.moked.hebrew.time.word;

import java.util.List;

/**
 * Words as a reader of time sees them.
 *
 * @param prefix the particles before it, glued or with a hyphen
 * @param form its first word without the prefix, as {@link io.moked.hebrew.text.Word#text()} gives it
 * @param senses what it can be, empty for digits, signs and unknown words
 * @param first index of its first word
 * @param next index after its last word
 * @param glued whether it stands directly behind the token before it
 */
public record Token(String prefix, String form, List<Sense> senses, Type type, int first, int next, boolean glued) {

    /** What its words are made of. */
    public enum Type {
        WORD,
        DIGITS,
        SIGN
    }

    private static final int LONGEST_NUMBER = 9;

    /** Whether it can be of this kind. */
    public boolean is(Kind kind) {
        return value(kind) != null;
    }

    /** Its value as this kind, or null when it is none. */
    @org.jspecify.annotations.Nullable
    public Integer value(Kind kind) {
        for (var sense : senses) {
            if (sense.kind() == kind) {
                return sense.value();
            }
        }
        return null;
    }

    /** Whether it is this sign. */
    public boolean isSign(char sign) {
        return type == Type.SIGN && form.length() == 1 && form.charAt(0) == sign;
    }

    /** Whether it is a run of digits. */
    public boolean isDigits() {
        return type == Type.DIGITS;
    }

    /** The number that its digits write; -1 when they are none or too many. */
    public int number() {
        return isDigits() && form.length() <= LONGEST_NUMBER ? Integer.parseInt(form) : -1;
    }

    /** The particle that leads to it, without {@code ו} and {@code ש} before; empty when there is none. */
    public String particle() {
        var start = 0;
        while (start < prefix.length() && "וש".indexOf(prefix.charAt(start)) >= 0) {
            start++;
        }
        return prefix.substring(start);
    }

    /** Whether {@code ו} is the first of its particles. */
    public boolean isAfterAnd() {
        return prefix.startsWith("ו");
    }

    /** Whether it is several words. */
    public boolean isGroup() {
        return next - first > 1;
    }

    /** Whether nothing is known of it. */
    public boolean isUnknown() {
        return type == Type.WORD && senses.isEmpty();
    }
}
