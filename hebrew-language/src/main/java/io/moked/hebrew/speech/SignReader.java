package io.moked.hebrew.speech;

import io.moked.hebrew.text.Words;
import org.jspecify.annotations.Nullable;

/** Signs beside numbers that are said: 350 ₪ + מע״מ, גיל 18+, 5+3=8, 3 × 2, ~20 דק׳; the slash of 12/26 is not. */
final class SignReader implements Reader {

    @Override
    public @Nullable Spoken read(Words words, int from) {
        return switch (words.get(from).text()) {
            case "+" -> isBehindNumber(words, from) ? new Spoken("פלוס", from + 1) : null;
            case "=" -> isBehindNumber(words, from) || isApart(words, from) ? new Spoken("שווה", from + 1) : null;
            case "×" -> words.get(from + 1).isDigits() ? new Spoken("כפול", from + 1) : null;
            case "/" -> isBetweenNumbers(words, from) ? new Spoken(" ", from + 1) : null;
            case "~", "≈" -> isBeforeNumber(words, from) ? new Spoken("בערך ", from + 1) : null;
            default -> null;
        };
    }

    /** Behind a number or its unit; the sign of a telephone number has none before it. */
    private static boolean isBehindNumber(Words words, int from) {
        var before = words.get(from - 1);
        return before.isDigits() || Nouns.known(before.text()) != null;
    }

    /** Between spaces, before a number. */
    private static boolean isApart(Words words, int from) {
        return words.get(from).spaced()
                && words.get(from + 1).spaced()
                && words.get(from + 1).isDigits();
    }

    private static boolean isBetweenNumbers(Words words, int from) {
        return words.isGlued(from)
                && words.isGlued(from + 1)
                && words.get(from - 1).isDigits()
                && words.get(from + 1).isDigits();
    }

    private static boolean isBeforeNumber(Words words, int from) {
        return words.isGlued(from + 1) && words.get(from + 1).isDigits() && !words.isGlued(from);
    }
}
