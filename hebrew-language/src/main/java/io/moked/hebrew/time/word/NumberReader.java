package io.moked.hebrew.time.word;

import io.moked.hebrew.time.word.SmallNumber.Form;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers from 0 to 99, each by itself: {@code שלוש ארבעים} are two. General numerals would join what the clock
 * keeps apart.
 */
public final class NumberReader {

    private static final int LARGEST = 9999;

    private final Tokens tokens;

    public NumberReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The longest number at the index. Particles before it are not looked at. */
    @Nullable
    public SmallNumber at(int index) {
        var single = single(index);
        if (single == null || single.isDigits()) {
            return single;
        }
        var token = tokens.get(index);
        var next = tokens.afterHyphen(index + 1);
        if (isUnit(token)) {
            var ten = ten(next);
            return ten == null ? single : new SmallNumber(single.value() + 10, next + 1, ten);
        }
        if (token.is(Kind.TENS)) {
            var unit = tokens.get(next).particle().isEmpty() ? single(next) : null;
            if (unit != null && isUnit(tokens.get(next)) && unit.form() != Form.CONSTRUCT && !beginsATeen(next)) {
                return new SmallNumber(single.value() + unit.value(), next + 1, unit.form());
            }
        }
        return single;
    }

    /** A number of one word or one run of digits. */
    @Nullable
    public SmallNumber single(int index) {
        var token = tokens.get(index);
        if (token.isDigits()) {
            var value = token.number();
            var zero = token.form().length() > 1 && token.form().charAt(0) == '0';
            return value < 0 || value > LARGEST
                    ? null
                    : new SmallNumber(value, index + 1, zero ? Form.ZERO_DIGITS : Form.DIGITS);
        }
        for (var sense : token.senses()) {
            var form = form(sense.kind());
            if (form != null) {
                return new SmallNumber(sense.value(), index + 1, form);
            }
        }
        return null;
    }

    private static @Nullable Form form(Kind kind) {
        return switch (kind) {
            case ZERO, UNIT_F, TEN_F, TEEN_F, TENS -> Form.FEMININE;
            case UNIT_M, TEN_M, TEEN_M -> Form.MASCULINE;
            case UNIT_C -> Form.CONSTRUCT;
            default -> null;
        };
    }

    private static boolean isUnit(Token token) {
        return token.is(Kind.UNIT_F) || token.is(Kind.UNIT_M) || token.is(Kind.UNIT_C);
    }

    private boolean beginsATeen(int index) {
        return ten(tokens.afterHyphen(index + 1)) != null;
    }

    /** {@code עשרה} behind a unit makes it a feminine number from 11 to 19, {@code עשר} a masculine one. */
    private @Nullable Form ten(int index) {
        var token = tokens.get(index);
        if (!token.prefix().isEmpty()) {
            return null;
        }
        return token.is(Kind.TEN_M) ? Form.FEMININE : token.is(Kind.TEN_F) ? Form.MASCULINE : null;
    }
}
