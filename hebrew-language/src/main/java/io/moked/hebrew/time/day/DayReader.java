package io.moked.hebrew.time.day;

import io.moked.hebrew.time.calendar.Bounds;
import io.moked.hebrew.time.calendar.DaySpec;
import io.moked.hebrew.time.calendar.RelativeDaySpec;
import io.moked.hebrew.time.clock.DayPart;
import io.moked.hebrew.time.date.DateReader;
import io.moked.hebrew.time.date.HebrewDateReader;
import io.moked.hebrew.time.date.HolidayReader;
import io.moked.hebrew.time.date.PeriodReader;
import io.moked.hebrew.time.date.PlaceInMonthReader;
import io.moked.hebrew.time.length.AmountReader;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Surroundings;
import io.moked.hebrew.time.word.Tokens;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one day, or days that have one name. */
public final class DayReader implements Reader<DayMention> {

    private final Tokens tokens;
    private final AmountReader amounts;
    private final Namesakes names;
    private final List<Reader<DayMention>> readers;

    public DayReader(Tokens tokens) {
        this.tokens = tokens;
        this.amounts = new AmountReader(tokens);
        this.names = new Namesakes(tokens);
        this.readers = List.of(
                new PlaceInMonthReader(tokens),
                new HolidayReader(tokens),
                new DateReader(tokens),
                new HebrewDateReader(tokens),
                new WeekdayReader(tokens),
                new PeriodReader(tokens),
                this::relative,
                this::distant);
    }

    @Override
    public @Nullable Found<DayMention> at(int index) {
        if (tokens.is(index, Kind.NOTHING) || tokens.is(index - 1, Kind.STREET) || names.isKind(index)) {
            return null;
        }
        var ofTheYear = ofTheYear(index);
        var day = ofTheYear == null ? named(index) : ofTheYear;
        return day == null ? null : inYear(day);
    }

    private @Nullable Found<DayMention> named(int index) {
        for (var reader : readers) {
            var found = reader.at(index);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@code בשנה הבאה בפסח}. */
    private @Nullable Found<DayMention> ofTheYear(int index) {
        var years = tokens.get(index).value(Kind.YEAR_FROM);
        var day = years == null || !tokens.get(index + 1).particle().equals("ב") ? null : named(index + 1);
        return years == null || day == null || !isYearly(day) ? null : inYear(day, years, day.to());
    }

    /** {@code בינואר שנה שעברה}, {@code בפסח של שנה הבאה}. */
    private Found<DayMention> inYear(Found<DayMention> day) {
        var at = tokens.is(day.to(), Kind.OF) ? day.to() + 1 : day.to();
        var years = tokens.get(at).value(Kind.YEAR_FROM);
        return years == null || !isYearly(day) ? day : inYear(day, years, at + 1);
    }

    private static Found<DayMention> inYear(Found<DayMention> day, int years, int to) {
        var spec = Bounds.inYear(day.what().spec(), years);
        return new Found<>(new DayMention(spec, day.what().kind(), day.what().part()), to, true);
    }

    private boolean isYearly(Found<DayMention> day) {
        var kind = day.what().kind();
        return kind == DayMention.Kind.HOLIDAY
                || kind == DayMention.Kind.DATE && !tokens.is(day.to() - 1, Kind.TO_MONTH)
                || kind == DayMention.Kind.SPAN && tokens.is(day.to() - 1, Kind.MONTH);
    }

    private @Nullable Found<DayMention> relative(int index) {
        var offset = tokens.get(index).value(Kind.RELATIVE_DAY);
        if (offset != null) {
            return dayAndWeeks(offset, index + 1);
        }
        var night = tokens.get(index).value(Kind.LAST_NIGHT);
        return night == null ? null : day(new RelativeDaySpec(Period.ofDays(night)), DayPart.EVENING, index + 1);
    }

    /** {@code היום בעוד שבוע}. */
    private Found<DayMention> dayAndWeeks(int offset, int index) {
        var amount = tokens.is(index, Kind.IN) ? amounts.at(index + 1) : null;
        var period = Period.ofDays(offset);
        if (amount == null
                || amount.what().isOfTheClock()
                || amount.what().period().getDays() % 7 != 0) {
            return day(new RelativeDaySpec(period), null, index);
        }
        return day(new RelativeDaySpec(period.plus(amount.what().period())), null, amount.to());
    }

    /** {@code בעוד יומיים}, {@code לפני שבוע}, {@code שבוע מהיום}, {@code שבוע ממחר}. */
    private @Nullable Found<DayMention> distant(int index) {
        var ahead = tokens.is(index, Kind.IN);
        var back = tokens.is(index, Kind.BEFORE);
        var amount = amounts.at(ahead || back ? index + 1 : index);
        if (amount == null
                || amount.what().isOfTheClock()
                || back && new Surroundings(tokens).isNameOfADay(index + 1)) {
            return null;
        }
        var period = amount.what().period();
        if (ahead || back) {
            var to = ahead && isFrom(amount.to(), 0) ? amount.to() + 1 : amount.to();
            return day(new RelativeDaySpec(back ? period.negated() : period), null, to);
        }
        if (tokens.is(amount.to(), Kind.AGO)) {
            return day(new RelativeDaySpec(period.negated()), null, amount.to() + 1);
        }
        if (tokens.is(amount.to(), Kind.FROM_NOW)) {
            return day(new RelativeDaySpec(period), null, amount.to() + 1);
        }
        var offset = tokens.get(amount.to()).value(Kind.RELATIVE_DAY);
        return offset == null || !isFrom(amount.to(), offset)
                ? null
                : day(new RelativeDaySpec(period.plusDays(offset)), null, amount.to() + 1);
    }

    private boolean isFrom(int index, int offset) {
        var day = tokens.get(index).value(Kind.RELATIVE_DAY);
        return day != null && day == offset && tokens.get(index).particle().equals("מ");
    }

    private static Found<DayMention> day(DaySpec spec, @Nullable DayPart part, int to) {
        return new Found<>(new DayMention(spec, DayMention.Kind.RELATIVE, part), to, true);
    }
}
