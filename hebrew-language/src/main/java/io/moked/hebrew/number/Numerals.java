package io.moked.hebrew.number;

import io.moked.hebrew.text.Words;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers from words, digits, or both; either gender, right or wrong, with or without {@code ו}. */
public final class Numerals {

    private Numerals() {}

    /**
     * The longest whole number from 0 to 10⁹ that begins at the token, with the particles before it: {@code בשלוש},
     * {@code ב-3}, {@code אלף מאתיים}, {@code 3 אלף}. Of {@code 3:30} or {@code 3/4} it is the 3.
     */
    public static Optional<Numeral> cardinal(Words words, int index) {
        return new CardinalReader(words).read(index);
    }

    /**
     * The number that begins at the token, with its sign, its fraction and its scale: {@code שתיים וחצי},
     * {@code 127.50}, {@code מינוס חמש}, {@code שלוש נקודה חמש}, {@code חצי מיליון}.
     */
    public static Optional<Numeral> quantity(Words words, int index) {
        return new QuantityReader(words).read(index);
    }

    /**
     * The place in a row at the token: {@code שלישית}, {@code השלישי}, {@code ה-3}. Days of the week are such words
     * too; what is meant is the caller's to know.
     */
    public static Optional<Numeral> ordinal(Words words, int index) {
        var word = OrdinalWord.LEXICON.find(words.get(index).text());
        return word.map(found -> new Numeral(
                        BigDecimal.valueOf(found.meaning().value()),
                        index,
                        index + 1,
                        Numeral.Form.WORDS,
                        found.meaning().gender(),
                        false,
                        found.prefix()))
                .or(() ->
                        cardinal(words, index).filter(number -> number.prefix().endsWith("ה")));
    }
}
