package io.moked.hebrew.number;

import io.moked.hebrew.number.Numeral.Form;
import io.moked.hebrew.number.NumeralWord.Kind;
import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a number with its sign, its fraction and its scale. */
final class QuantityReader {

    private static final BigDecimal MOST = BigDecimal.valueOf(HebrewNumbers.MOST);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final Set<String> POINT = Set.of("נקודה", "פסיק");
    private static final int MOST_DECIMALS = 6;

    private final Words words;

    QuantityReader(Words words) {
        this.words = words;
    }

    /** The number that begins at the index. */
    Optional<Numeral> read(int index) {
        return isMinus(index)
                ? positive(index + 1)
                        .filter(number -> number.prefix().isEmpty())
                        .map(number -> with(number, number.value().negate(), index, number.end()))
                : positive(index);
    }

    private boolean isMinus(int index) {
        var word = words.get(index);
        var sign = word.isSign('-')
                && !(words.isGlued(index) && words.get(index - 1).kind() != Word.Kind.SIGN)
                && words.isGlued(index + 1)
                && words.get(index + 1).isDigits();
        return sign || word.is("מינוס");
    }

    private Optional<Numeral> positive(int index) {
        var fraction = Fraction.at(words, index);
        if (fraction != null) {
            var alone =
                    new Numeral(fraction.value(), index, fraction.next(), Form.WORDS, null, false, fraction.prefix());
            return Optional.of(scaled(alone));
        }
        var reader = new CardinalReader(words);
        return reader.read(index).map(whole -> withFraction(whole, reader.scale()));
    }

    private Numeral withFraction(Numeral whole, long scale) {
        var decimal = whole.form() == Form.DIGITS ? writtenDecimals(whole) : spokenDecimals(whole);
        if (decimal != null) {
            return scaled(decimal);
        }
        var spoken = whole.form() == Form.DIGITS ? spokenDecimals(whole) : null;
        if (spoken != null) {
            return scaled(spoken);
        }
        var fraction = Fraction.at(words, whole.end());
        if (fraction == null || !isAdded(fraction, whole.end())) {
            return scaled(whole);
        }
        var value = whole.value().add(fraction.value().multiply(BigDecimal.valueOf(scale)));
        var mixed = with(whole, value, whole.start(), fraction.next());
        return scale == 1 ? scaled(mixed) : mixed;
    }

    private boolean isAdded(Fraction fraction, int index) {
        return fraction.prefix().equals("ו")
                || words.get(index).kind() == Word.Kind.SIGN
                        && fraction.prefix().isEmpty();
    }

    private @Nullable Numeral writtenDecimals(Numeral whole) {
        var point = whole.end();
        var decimals = words.get(point + 1);
        var isDecimal = words.get(point).isSign('.')
                && words.isGlued(point)
                && words.isGlued(point + 1)
                && decimals.isDigits()
                && decimals.text().length() <= MOST_DECIMALS
                && !isGoingOn(point + 2);
        return isDecimal ? withDecimals(whole, decimals.text(), point + 2) : null;
    }

    private boolean isGoingOn(int index) {
        return words.isGlued(index)
                && words.isGlued(index + 1)
                && ".:/".contains(words.get(index).text())
                && words.get(index + 1).isDigits();
    }

    private @Nullable Numeral spokenDecimals(Numeral whole) {
        if (!POINT.contains(words.get(whole.end()).text())) {
            return null;
        }
        var decimals = new StringBuilder();
        var next = whole.end() + 1;
        var part = Part.following(words, next);
        while (part != null && part.prefix().isEmpty() && isDecimals(part) && decimals.length() < MOST_DECIMALS) {
            var group = part.is(Kind.DIGITS) ? null : new BelowThousand(words).from(part);
            decimals.append(group == null ? words.get(part.start()).text() : Long.toString(group.value()));
            next = group == null ? part.next() : group.next();
            part = Part.following(words, next);
        }
        return decimals.isEmpty() || decimals.length() > MOST_DECIMALS
                ? null
                : withDecimals(whole, decimals.toString(), next);
    }

    private static boolean isDecimals(Part part) {
        return switch (part.word().kind()) {
            case ZERO, UNIT, TEN, TEEN, TENS, DIGITS -> true;
            default -> false;
        };
    }

    private static Numeral withDecimals(Numeral whole, String decimals, int end) {
        return with(whole, new BigDecimal(whole.value().toPlainString() + "." + decimals), whole.start(), end);
    }

    /** Times the scale that stands behind: {@code 2.5 מיליון}, {@code 5K}. */
    private Numeral scaled(Numeral number) {
        var next = words.get(number.end());
        if (next.kind() == Word.Kind.LATIN && next.is("k") && words.isGlued(number.end())) {
            return times(number, THOUSAND, number.end() + 1);
        }
        var scale = number.isWhole() ? null : Part.following(words, number.end());
        return scale != null && scale.prefix().isEmpty() && scale.is(Kind.SCALE)
                ? times(number, BigDecimal.valueOf(scale.word().value()), scale.next())
                : number;
    }

    private static Numeral times(Numeral number, BigDecimal scale, int end) {
        var value = number.value().multiply(scale);
        return value.compareTo(MOST) > 0 ? number : with(number, value, number.start(), end);
    }

    private static Numeral with(Numeral number, BigDecimal value, int start, int end) {
        var plain = value.stripTrailingZeros();
        return new Numeral(
                plain.scale() < 0 ? plain.setScale(0) : plain,
                start,
                end,
                number.form(),
                number.gender(),
                number.construct(),
                number.prefix());
    }
}
