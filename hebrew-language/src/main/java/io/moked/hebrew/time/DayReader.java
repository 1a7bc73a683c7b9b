package io.moked.hebrew.time;

import java.time.Period;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads one day, or days that have one name. */
final class DayReader {

    private final Tokens tokens;
    private final AmountReader amounts;
    private final List<IntFunction<@Nullable Found<DayMention>>> readers;

    DayReader(Tokens tokens) {
        this.tokens = tokens;
        this.amounts = new AmountReader(tokens);
        this.readers = List.of(
                new HolidayReader(tokens)::at,
                new DateReader(tokens)::at,
                new HebrewDateReader(tokens)::at,
                new WeekdayReader(tokens)::at,
                new PeriodReader(tokens)::at,
                this::relative,
                this::distant);
    }

    @Nullable
    Found<DayMention> at(int index) {
        if (tokens.is(index, Kind.NOTHING) || tokens.is(index - 1, Kind.STREET)) {
            return null;
        }
        for (var reader : readers) {
            var found = reader.apply(index);
            if (found != null) {
                return found;
            }
        }
        return null;
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
        if (amount == null || amount.what().isOfTheClock()) {
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
