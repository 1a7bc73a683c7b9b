package io.moked.hebrew.time.word;

import org.jspecify.annotations.Nullable;

/** The fraction of a number, {@code 1.5}, {@code שלוש נקודה חמש}, where it is a half or a quarter. */
public final class Decimal {

    private static final int HALF = 30;

    private Decimal() {}

    /** In sixtieths; null when a point and such a fraction do not stand at the index. */
    public static @Nullable Integer sixtieths(Tokens tokens, int index) {
        var fraction = tokens.get(index + 1);
        if (tokens.get(index).form().equals("נקודה")) {
            var five = fraction.prefix().isEmpty() ? fraction.value(Kind.UNIT_F) : null;
            return five != null && five == 5 || fraction.form().equals("5") ? HALF : null;
        }
        if (!tokens.get(index).isSign('.') || !tokens.get(index).glued() || !fraction.glued()) {
            return null;
        }
        return switch (fraction.form()) {
            case "5" -> HALF;
            case "25" -> 15;
            case "75" -> 45;
            default -> null;
        };
    }
}
