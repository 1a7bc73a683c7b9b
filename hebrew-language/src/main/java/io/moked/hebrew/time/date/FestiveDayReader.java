package io.moked.hebrew.time.date;

import io.moked.hebrew.time.calendar.DayReadings;
import io.moked.hebrew.time.calendar.DaySpec;
import io.moked.hebrew.time.calendar.Holiday;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Tokens;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads one day of a holiday: {@code חג שני של פסח}, {@code נר שמיני}. */
final class FestiveDayReader implements Reader<DayMention> {

    private final Tokens tokens;

    FestiveDayReader(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public @Nullable Found<DayMention> at(int index) {
        var ordinal = tokens.get(index + 1).value(Kind.ORDINAL);
        if (ordinal == null) {
            return null;
        }
        var of = tokens.is(index + 2, Kind.OF) ? index + 3 : index + 2;
        var named = tokens.get(of).value(Kind.HOLIDAY);
        var to = named == null ? index + 2 : of + 1;
        var holiday = named == null ? null : Holiday.values()[named];
        if (tokens.is(index, Kind.CANDLE)) {
            return ordinal > 8 || holiday != null && holiday != Holiday.HANUKKAH ? null : candle(ordinal, to);
        }
        return ordinal > 2 || holiday == null ? null : feast(holiday, ordinal, to);
    }

    /** A candle is lit on the evening before its day. */
    private static Found<DayMention> candle(int ordinal, int to) {
        return day(today -> Holiday.HANUKKAH.next(today).first().plusDays(ordinal - 2L), to);
    }

    /** The second feast of פסח and סוכות is their last day. */
    private static Found<DayMention> feast(Holiday holiday, int ordinal, int to) {
        return day(
                today -> ordinal == 1
                        ? holiday.next(today).first()
                        : holiday.next(today).last(),
                to);
    }

    private static Found<DayMention> day(java.util.function.UnaryOperator<LocalDate> day, int to) {
        DaySpec spec = today -> {
            var meant = day.apply(today);
            return DayReadings.day(meant).confirmedIf(meant.getYear() != today.getYear());
        };
        return new Found<>(new DayMention(spec, DayMention.Kind.HOLIDAY), to, true);
    }
}
