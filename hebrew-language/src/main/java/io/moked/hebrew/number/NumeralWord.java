package io.moked.hebrew.number;

import io.moked.hebrew.text.Lexicon;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** A word, or a run of digits, that a cardinal is built of. */
record NumeralWord(long value, Kind kind, @Nullable Gender gender, boolean construct) {

    enum Kind {
        ZERO,
        UNIT,
        /** {@code שנים}: two only in {@code שנים עשר} and behind {@code ו}, otherwise years. */
        BOUND_TWO,
        TEN,
        TEEN,
        TENS,
        /** {@code מאה}, which may also follow its factor. */
        HUNDRED,
        HUNDREDS_PAIR,
        /** {@code מאות}, only behind its factor. */
        HUNDREDS,
        /** {@code אלף}, {@code מיליון}: alone or behind a factor. */
        SCALE,
        /** {@code אלפיים}; its other spelling {@code אלפים} is also the plural behind a factor. */
        SCALE_PAIR,
        /** {@code מיליונים}, only behind its factor. */
        SCALE_PLURAL,
        DIGITS
    }

    static final Lexicon<NumeralWord> LEXICON = read();

    static NumeralWord digits(long value) {
        return new NumeralWord(value, Kind.DIGITS, null, false);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    private static Lexicon<NumeralWord> read() {
        var forms = new HashMap<String, NumeralWord>();
        for (var line : Lexicon.lines(NumeralWord.class, "numerals.txt")) {
            var columns = line.split(" ");
            var word = of(columns);
            for (var column = 3; column < columns.length; column++) {
                forms.put(columns[column], word);
            }
        }
        return Lexicon.of(forms);
    }

    private static NumeralWord of(String[] columns) {
        var value = Long.parseLong(columns[0]);
        var gender = switch (columns[2]) {
            case "f" -> Gender.FEMININE;
            case "m" -> Gender.MASCULINE;
            default -> null;
        };
        return switch (columns[1]) {
            case "construct" -> new NumeralWord(value, Kind.UNIT, gender, true);
            case "construct-ten" -> new NumeralWord(value, Kind.TEN, gender, true);
            default -> new NumeralWord(value, kind(columns[1]), gender, false);
        };
    }

    private static Kind kind(String name) {
        return Kind.valueOf(name.replace('-', '_').toUpperCase(java.util.Locale.ROOT));
    }
}
