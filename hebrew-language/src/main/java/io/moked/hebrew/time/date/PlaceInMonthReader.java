package io.moked.hebrew.time.date;

import io.moked.hebrew.time.calendar.DayReadings;
import io.moked.hebrew.time.calendar.DaySpec;
import io.moked.hebrew.time.calendar.Days;
import io.moked.hebrew.time.calendar.Weeks;
import io.moked.hebrew.time.clock.TimeUnit;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Tokens;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Reads a weekday or a week by its place in a month: {@code יום שישי האחרון של החודש}, {@code בשבוע הראשון של ינואר}. */
public final class PlaceInMonthReader implements Reader<DayMention> {

    private static final int LAST = -1;
    private static final int MOST_PLACES = 5;
    private static final int DAYS = 7;

    private final Tokens tokens;

    public PlaceInMonthReader(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public @Nullable Found<DayMention> at(int index) {
        var token = tokens.get(index);
        var unit = token.value(Kind.ONE);
        var running = token.value(Kind.WEEK);
        if (unit != null && unit == TimeUnit.WEEK.ordinal() || running != null && running == 0) {
            return placed(null, index + 1);
        }
        var at = token.is(Kind.DAY_WORD) ? index + 1 : index;
        var weekday = tokens.get(at).value(Kind.WEEKDAY);
        return weekday == null ? null : placed(DayOfWeek.values()[weekday], at + 1);
    }

    private @Nullable Found<DayMention> placed(@Nullable DayOfWeek weekday, int index) {
        var place = place(index);
        var month = place == 0 ? null : month(index + 1);
        if (month == null) {
            return null;
        }
        DaySpec whole = month.what();
        DaySpec spec = today -> {
            var found = whole.on(today);
            var days = found.choices().getFirst();
            return weekday == null
                    ? Weeks.all(week(days, place)).confirmedIf(true)
                    : DayReadings.days(day(days, weekday, place), day(days, weekday, place))
                            .confirmedIf(found.confirm());
        };
        var kind = weekday == null ? DayMention.Kind.SPAN : DayMention.Kind.DATE;
        return new Found<>(new DayMention(spec, kind), month.to(), true);
    }

    /** The place in the month, counted from 1; 0 when there is none. */
    private int place(int index) {
        var token = tokens.get(index);
        if (token.form().startsWith("האחרו")) {
            return LAST;
        }
        var ordinal = token.value(Kind.ORDINAL);
        var fits = ordinal != null && ordinal <= MOST_PLACES && "ה".contains(token.prefix());
        return ordinal == null || !fits ? 0 : ordinal;
    }

    private @Nullable Found<DaySpec> month(int index) {
        var of = tokens.is(index, Kind.OF);
        var at = of ? index + 1 : index;
        var months = tokens.get(at).value(Kind.MONTH_FROM);
        if (months != null) {
            return new Found<>(Weeks.monthFromNow(months), at + 1, true);
        }
        var named = tokens.is(at, Kind.IN_MONTH) ? at + 1 : at;
        var month = tokens.get(named).value(Kind.MONTH);
        var led = of || named > at || tokens.get(named).particle().equals("ב");
        return month == null || !led ? null : new Found<>(Weeks.namedMonth(month, 0), named + 1, true);
    }

    private static LocalDate day(Days month, DayOfWeek weekday, int place) {
        return place == LAST
                ? month.last().with(TemporalAdjusters.previousOrSame(weekday))
                : month.first().with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(place - 1L);
    }

    private static Days week(Days month, int place) {
        var first = place == LAST
                ? month.last().minusDays(DAYS - 1L)
                : month.first().plusDays(DAYS * (place - 1L));
        var last = first.plusDays(DAYS - 1L);
        return new Days(first, last.isAfter(month.last()) ? month.last() : last);
    }
}
