package io.moked.hebrew.number;

import io.moked.hebrew.number.NumeralWord.Kind;
import io.moked.hebrew.text.Words;
import org.jspecify.annotations.Nullable;

/** Hundreds, tens and units, in whatever gender, with {@code ו} or without. */
final class BelowThousand {

    private static final int HUNDRED = 100;

    private final Words words;

    BelowThousand(Words words) {
        this.words = words;
    }

    /** The group that begins with this part; null when the part begins none. */
    @Nullable
    Group from(Part part) {
        var factor = hundreds(part);
        if (factor == 0) {
            return tens(part);
        }
        var next = part.is(Kind.HUNDRED) || part.is(Kind.HUNDREDS_PAIR)
                ? part.next()
                : following(part).next();
        var hundreds = factor * HUNDRED;
        var rest = Part.following(words, next);
        var tail = rest == null || !isTail(rest) ? null : tens(rest);
        return tail == null
                ? new Group(hundreds, next, 1, false, null, false)
                : new Group(hundreds + tail.value(), tail.next(), 1, false, tail.gender(), tail.construct());
    }

    /** How many hundreds the part begins: 0 for none. */
    private long hundreds(Part part) {
        if (part.is(Kind.HUNDRED)) {
            return 1;
        }
        if (part.is(Kind.HUNDREDS_PAIR)) {
            return 2;
        }
        return isFactorOfHundreds(part) ? part.word().value() : 0;
    }

    private boolean isFactorOfHundreds(Part part) {
        var factor = part.is(Kind.UNIT) || part.is(Kind.DIGITS);
        if (!factor || part.word().value() < 2 || part.word().value() > 9) {
            return false;
        }
        var next = Part.following(words, part.next());
        return next != null && next.prefix().isEmpty() && next.is(Kind.HUNDREDS);
    }

    private Part following(Part part) {
        var next = Part.following(words, part.next());
        return next == null ? part : next;
    }

    private boolean isTail(Part rest) {
        return switch (rest.word().kind()) {
            case TENS, TEN, TEEN -> true;
            case UNIT ->
                !isFactorOfHundreds(rest) && (rest.and() || !rest.word().construct() || ten(rest) != null);
            case BOUND_TWO -> rest.and() || ten(rest) != null;
            case DIGITS -> rest.word().value() > 0 && rest.word().value() < HUNDRED && rest.isPlainDigits(words);
            default -> false;
        };
    }

    private @Nullable Group tens(Part part) {
        return switch (part.word().kind()) {
            case TENS -> withUnit(part);
            case UNIT -> asTeen(part);
            case BOUND_TWO -> part.and() || ten(part) != null ? asTeen(part) : null;
            case ZERO, TEN, TEEN -> Group.last(part.word().value(), part.next(), part);
            case DIGITS -> Group.last(part.word().value(), part.next(), part);
            default -> null;
        };
    }

    private Group withUnit(Part tens) {
        var unit = Part.following(words, tens.next());
        if (unit == null || !isUnitOfTens(unit)) {
            return Group.last(tens.word().value(), tens.next(), tens);
        }
        return Group.last(tens.word().value() + unit.word().value(), unit.next(), unit);
    }

    private boolean isUnitOfTens(Part unit) {
        if (unit.is(Kind.DIGITS)) {
            return unit.and() && unit.word().value() > 0 && unit.word().value() < 10 && unit.isPlainDigits(words);
        }
        return (unit.is(Kind.UNIT) || unit.is(Kind.BOUND_TWO) && unit.and())
                && (unit.and() || !unit.word().construct())
                && !isFactorOfHundreds(unit)
                && (ten(unit) == null || unit.and() && !isTeen(unit));
    }

    /** {@code שלוש עשרה}, {@code שלושה עשר}; {@code תשע עשר} may be two numbers. */
    private boolean isTeen(Part unit) {
        var ten = ten(unit);
        return ten != null && unit.word().gender() != ten.word().gender();
    }

    private Group asTeen(Part unit) {
        var ten = ten(unit);
        if (ten == null) {
            return Group.last(unit.word().value(), unit.next(), unit);
        }
        var gender = unit.word().gender();
        var ofTen = ten.word().gender() == Gender.MASCULINE ? Gender.FEMININE : Gender.MASCULINE;
        return new Group(unit.word().value() + 10, ten.next(), 1, false, gender == null ? ofTen : gender, false);
    }

    private @Nullable Part ten(Part unit) {
        var next = Part.following(words, unit.next());
        return next != null
                        && next.prefix().isEmpty()
                        && next.is(Kind.TEN)
                        && !next.word().construct()
                ? next
                : null;
    }
}
