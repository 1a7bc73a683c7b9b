package io.moked.hebrew.time.date;

import io.moked.hebrew.time.calendar.DayReadings;
import io.moked.hebrew.time.calendar.DaySpec;
import io.moked.hebrew.time.calendar.DaySpecs;
import io.moked.hebrew.time.calendar.Gematria;
import io.moked.hebrew.time.calendar.HebrewDates;
import io.moked.hebrew.time.calendar.Weeks;
import io.moked.hebrew.time.calendar.Which;
import io.moked.hebrew.time.length.AmountReader;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.NumberReader;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Tokens;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads weeks, months and years as wholes or in parts: {@code בשבוע הבא}, {@code סוף נובמבר}, {@code סוף השבוע}. */
public final class PeriodReader implements Reader<DayMention> {

    private final Tokens tokens;
    private final AmountReader amounts;

    public PeriodReader(Tokens tokens) {
        this.tokens = tokens;
        this.amounts = new AmountReader(tokens);
    }

    @Override
    public @Nullable Found<DayMention> at(int index) {
        var token = tokens.get(index);
        if (token.is(Kind.WEEKEND)) {
            return weekend(index + 1);
        }
        var third = token.value(Kind.THIRD);
        if (third != null) {
            var whole = whole(index + 1, true);
            return whole == null ? null : new Found<>(span(DaySpecs.third(whole.what(), third)), whole.to(), true);
        }
        var coming = coming(index);
        var whole = coming == null ? whole(index, false) : coming;
        return whole == null ? null : new Found<>(span(whole.what()), whole.to(), whole.strong());
    }

    private Found<DayMention> weekend(int index) {
        var which = tokens.get(index).value(Kind.WHICH);
        if (which != null) {
            return new Found<>(span(Weeks.weekend(Which.values()[which])), index + 1, true);
        }
        var week = tokens.get(index).value(Kind.WEEK);
        DaySpec spec = week == null
                ? Weeks.weekend(Which.PLAIN)
                : today -> Weeks.weekend(Which.PLAIN).on(today.plusWeeks(week));
        return new Found<>(span(spec), week == null ? index : index + 1, true);
    }

    private @Nullable Found<DaySpec> whole(int index, boolean partOf) {
        var token = tokens.get(index);
        if (token.is(Kind.COMING_WEEK)) {
            return fromToday(Period.ofWeeks(1), index + 1);
        }
        if (token.is(Kind.COMING_MONTH)) {
            return fromToday(Period.ofMonths(1), index + 1);
        }
        var week = token.value(Kind.WEEK);
        if (week != null) {
            return spec(Weeks.weekFromNow(week), index + 1);
        }
        var months = token.value(Kind.MONTH_FROM);
        if (months != null) {
            return isNamed(index + 1) ? named(index + 1, true) : spec(Weeks.monthFromNow(months), index + 1);
        }
        return yearOrMonth(index, partOf);
    }

    private @Nullable Found<DaySpec> yearOrMonth(int index, boolean partOf) {
        var token = tokens.get(index);
        var years = token.value(Kind.YEAR_FROM);
        if (years != null) {
            return spec(Weeks.yearFromNow(years), index + 1);
        }
        var year = token.is(Kind.YEAR_WORD) && !isModel(index) ? year(index + 1) : 0;
        return year == 0
                ? named(index, partOf)
                : spec(today -> Weeks.all(Weeks.year(LocalDate.of(year, 1, 1))), index + 2);
    }

    /** {@code מאזדה 3 שנת 2018}. */
    private boolean isModel(int index) {
        var before = tokens.get(index - 1);
        return tokens.get(index).prefix().isEmpty()
                && (before.isUnknown() || before.isDigits() || before.is(Kind.NUMBERED));
    }

    /** {@code בשבועיים הקרובים}: from today on. */
    private @Nullable Found<DaySpec> coming(int index) {
        var amount = amounts.at(index);
        var which = amount == null ? null : tokens.get(amount.to()).value(Kind.WHICH);
        if (amount == null
                || which == null
                || which != Which.COMING.ordinal()
                || amount.what().isOfTheClock()) {
            return null;
        }
        return fromToday(amount.what().period(), amount.to() + 1);
    }

    private static Found<DaySpec> fromToday(Period length, int to) {
        return spec(
                today ->
                        DayReadings.days(today, today.plus(length).minusDays(1)).confirmedIf(true),
                to);
    }

    private boolean isNamed(int index) {
        return tokens.is(index, Kind.MONTH) && tokens.get(index).prefix().isEmpty();
    }

    /** {@code בנובמבר}, {@code חודש נובמבר}; alone a month can be a name. */
    private @Nullable Found<DaySpec> named(int index, boolean partOf) {
        var at = tokens.is(index, Kind.IN_MONTH) ? index + 1 : index;
        var token = tokens.get(at);
        var month = token.value(Kind.MONTH);
        var hebrew = token.value(Kind.HEBREW_MONTH);
        if (hebrew != null
                && !isDayOfAMonth(at - 1)
                && (at > index || token.particle().equals("ב") && !token.form().equals("אב"))) {
            return spec(today -> HebrewDates.nextMonth(hebrew, today), at + 1);
        }
        if (month == null || at == index && isDayOfAMonth(index - 1)) {
            return null;
        }
        var which = tokens.get(at + 1).value(Kind.WHICH);
        var year = year(at + 1);
        var particle = token.particle();
        var strong = partOf || at > index || !particle.isEmpty() || year > 0 || which != null;
        var to = year > 0 || which != null ? at + 2 : at + 1;
        return new Found<>(Weeks.namedMonth(month, year), to, strong);
    }

    /** A day that the month has not, {@code 30 בפברואר}, or the name of a street, {@code כ״ט בנובמבר}. */
    private boolean isDayOfAMonth(int index) {
        return new NumberReader(tokens).single(index) != null
                || Gematria.isMarked(tokens.get(index).form())
                || tokens.is(index - 1, Kind.STREET);
    }

    private int year(int index) {
        var token = tokens.get(index);
        return token.isDigits() && token.form().length() == 4 && token.number() > 1900 && token.number() < 2100
                ? token.number()
                : 0;
    }

    private static Found<DaySpec> spec(DaySpec spec, int to) {
        return new Found<>(spec, to, true);
    }

    private static DayMention span(DaySpec spec) {
        return new DayMention(spec, DayMention.Kind.SPAN);
    }
}
