package io.moked.hebrew.time.date;

import io.moked.hebrew.time.calendar.DayReadings;
import io.moked.hebrew.time.calendar.DaySpec;
import io.moked.hebrew.time.calendar.DaySpecs;
import io.moked.hebrew.time.calendar.Days;
import io.moked.hebrew.time.calendar.Holiday;
import io.moked.hebrew.time.calendar.WeekdaySpec;
import io.moked.hebrew.time.calendar.Which;
import io.moked.hebrew.time.clock.DayPart;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.NumberReader;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Tokens;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads holidays, their eves and their ends: {@code פסח}, {@code ערב פסח}, {@code חול המועד סוכות}, {@code מוצאי כיפור}. */
public final class HolidayReader implements Reader<DayMention> {

    private static final Set<String> EVE_PARTICLES = Set.of("", "ב", "ל", "מ");

    private final Tokens tokens;
    private final NewMonthReader newMonths;

    public HolidayReader(Tokens tokens) {
        this.tokens = tokens;
        this.newMonths = new NewMonthReader(tokens);
    }

    @Override
    public @Nullable Found<DayMention> at(int index) {
        var token = tokens.get(index);
        if (token.is(Kind.CANDLE) || token.is(Kind.FEAST)) {
            var day = new FestiveDayReader(tokens).at(index);
            if (day != null) {
                return day;
            }
        }
        if (token.is(Kind.CHOL_HAMOED)) {
            return middleDays(index + 1);
        }
        var night = night(index);
        return night == null ? evening(index) : night;
    }

    private @Nullable Found<DayMention> night(int index) {
        var token = tokens.get(index);
        if (token.is(Kind.NIGHT_AFTER_SHABBAT)) {
            return nightAfterShabbat(index + 1);
        }
        if (token.is(Kind.NIGHT_AFTER)) {
            var holiday = holiday(index + 1);
            return holiday == null ? null : night(holiday, DayPart.NIGHTFALL, false);
        }
        return token.is(Kind.NIGHT_OF) ? eve(index + 1, DayPart.NIGHT) : null;
    }

    private @Nullable Found<DayMention> evening(int index) {
        var token = tokens.get(index);
        var evening = token.value(Kind.PART);
        if (evening != null && evening == DayPart.EVENING.ordinal() && EVE_PARTICLES.contains(token.particle())) {
            return eve(index + 1, DayPart.EVENING);
        }
        var holiday = holiday(index);
        return holiday == null ? null : mention(holiday.what(), holiday.to(), null);
    }

    private @Nullable Found<DaySpec> holiday(int index) {
        var newMonth = newMonths.at(index);
        return newMonth == null ? feast(index) : newMonth;
    }

    private @Nullable Found<DaySpec> feast(int index) {
        var token = tokens.get(index);
        var led = tokens.is(index - 1, Kind.PART) || tokens.is(index - 1, Kind.NIGHT_AFTER);
        if (token.is(Kind.FEAST) && (led || !token.particle().isEmpty())) {
            return new Found<>(
                    today -> in(led ? Holiday.nextRest(today) : Holiday.nextFeast(today), today), index + 1, true);
        }
        var value = token.value(Kind.HOLIDAY);
        var holiday = value == null ? null : Holiday.values()[value];
        if (holiday == null
                || holiday == Holiday.TISHREI && token.particle().isEmpty()
                || holiday == Holiday.SHAVUOT && areWeeks(index)
                || tokens.is(index - 1, Kind.NUMBERED)) {
            return null;
        }
        var which = tokens.get(index + 1).value(Kind.WHICH);
        var last = which != null && which == Which.LAST.ordinal();
        return new Found<>(
                today -> in(last ? holiday.last(today) : holiday.next(today), today),
                which == null ? index + 1 : index + 2,
                true);
    }

    private static DayReadings in(Days days, LocalDate today) {
        return DayReadings.days(days.first(), days.last())
                .confirmedIf(days.first().getYear() != today.getYear());
    }

    /** {@code שבועות} is also a plural. */
    private boolean areWeeks(int index) {
        var before = tokens.get(index - 1);
        return tokens.get(index).form().equals("שבועות")
                && (new NumberReader(tokens).single(index - 1) != null || before.is(Kind.SEVERAL));
    }

    private @Nullable Found<DayMention> middleDays(int index) {
        var named = tokens.is(index, Kind.OF) ? index + 1 : index;
        var holiday = tokens.get(named).value(Kind.HOLIDAY);
        if (holiday == null) {
            return mention(today -> in(Holiday.nextMiddleDays(today), today), index, null);
        }
        var value = Holiday.values()[holiday];
        return value == Holiday.PESACH || value == Holiday.SUKKOT
                ? mention(today -> in(value.middleDays(today), today), named + 1, null)
                : null;
    }

    private Found<DayMention> nightAfterShabbat(int index) {
        var which = tokens.get(index).value(Kind.WHICH);
        var named = which == null ? Which.THIS : Which.values()[which];
        var spec = new WeekdaySpec(DayOfWeek.SATURDAY, named == Which.THIS ? Which.FROM_TODAY : named);
        return new Found<>(
                new DayMention(spec, DayMention.Kind.WEEKDAY, DayPart.NIGHTFALL),
                which == null ? index : index + 1,
                true);
    }

    /** The evening before: {@code ליל שבת}, {@code ערב שבת}, {@code ליל שלישי}; before a holiday the whole day. */
    private @Nullable Found<DayMention> eve(int start, DayPart part) {
        var index = part == DayPart.NIGHT && tokens.is(start, Kind.DAY_WORD) ? start + 1 : start;
        var weekday = tokens.get(index).value(Kind.WEEKDAY);
        if (weekday != null && tokens.get(index).prefix().isEmpty()) {
            var day = DayOfWeek.values()[weekday];
            var which = tokens.get(index + 1).value(Kind.WHICH);
            var to = which == null ? index + 1 : index + 2;
            var named = new WeekdaySpec(day, which == null ? Which.PLAIN : Which.values()[which]);
            var before = DaySpecs.shifted(named, Period.ofDays(-1));
            var evening = day == DayOfWeek.SATURDAY ? DayPart.EVENING : part;
            return new Found<>(new DayMention(before, DayMention.Kind.WEEKDAY, evening), to, true);
        }
        var holiday = holiday(index);
        return holiday == null ? null : night(holiday, part == DayPart.NIGHT ? DayPart.EVENING : null, true);
    }

    private static Found<DayMention> night(Found<DaySpec> holiday, @Nullable DayPart part, boolean before) {
        DaySpec spec = before ? DaySpecs.eve(holiday.what()) : DaySpecs.lastOf(holiday.what());
        return mention(spec, holiday.to(), part);
    }

    private static Found<DayMention> mention(DaySpec spec, int to, @Nullable DayPart part) {
        return new Found<>(new DayMention(spec, DayMention.Kind.HOLIDAY, part), to, true);
    }
}
