package io.moked.hebrew.time.word;

import org.jspecify.annotations.Nullable;

/** The fraction of a number in digits, {@code 1.5}, where it is a half or a quarter. */
public final class Decimal {

    private Decimal() {}

    /** In sixtieths; null when a point and such a fraction do not stand at the index. */
    public static @Nullable Integer sixtieths(Tokens tokens, int index) {
        var fraction = tokens.get(index + 1);
        if (!tokens.get(index).isSign('.') || !tokens.get(index).glued() || !fraction.glued()) {
            return null;
        }
        return switch (fraction.form()) {
            case "5" -> 30;
            case "25" -> 15;
            case "75" -> 45;
            default -> null;
        };
    }
}
