package io.moked.hebrew.time.date;

import io.moked.hebrew.time.calendar.DateSpec;
import io.moked.hebrew.time.calendar.DaySpec;
import io.moked.hebrew.time.calendar.Gematria;
import io.moked.hebrew.time.calendar.HebrewDateSpec;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.NumberReader;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Token;
import io.moked.hebrew.time.word.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads dates of the Hebrew calendar: {@code ט״ו בשבט}, {@code כ״ג תשרי תשפ״ח}. */
public final class HebrewDateReader implements Reader<DayMention> {

    private static final int MOST_DAYS = 30;

    private final Tokens tokens;
    private final NumberReader numbers;

    public HebrewDateReader(Tokens tokens) {
        this.tokens = tokens;
        this.numbers = new NumberReader(tokens);
    }

    @Override
    public @Nullable Found<DayMention> at(int index) {
        var start = tokens.is(index, Kind.DAY_WORD) || tokens.is(index, Kind.DATE_WORD) ? index + 1 : index;
        var day = letters(start);
        if (day > 0 && day <= MOST_DAYS) {
            return inMonth(day, start + 1);
        }
        var number = numbers.at(start);
        return number == null || number.value() < 1 || number.value() > MOST_DAYS
                ? null
                : inMonth(number.value(), number.to());
    }

    /** Letters are a number, with a particle before them when it is none with it. */
    private int letters(int index) {
        var form = tokens.get(index).form();
        if (tokens.get(index).type() != Token.Type.WORD || form.length() > 5) {
            return 0;
        }
        var whole = Gematria.value(form);
        return whole > 0 && whole <= MOST_DAYS || form.length() < 2 || "בלהמ".indexOf(form.charAt(0)) < 0
                ? whole
                : Gematria.value(form.substring(1));
    }

    private @Nullable Found<DayMention> inMonth(int day, int at) {
        var index = tokens.is(at, Kind.IN_MONTH) ? at + 1 : at;
        var token = tokens.get(index);
        var hebrew = token.value(Kind.HEBREW_MONTH);
        if (hebrew != null && "בל".contains(token.particle())) {
            var year = HebrewYears.at(tokens, index + 1);
            return mention(new HebrewDateSpec(day, hebrew, year), year > 0 ? index + 2 : index + 1);
        }
        var civil = token.value(Kind.MONTH);
        var spec = civil == null || !"בל".contains(token.particle()) ? null : DateSpec.of(day, civil, 0);
        return spec == null ? null : mention(spec, index + 1);
    }

    private static Found<DayMention> mention(DaySpec spec, int to) {
        return new Found<>(new DayMention(spec, DayMention.Kind.DATE), to, true);
    }
}
