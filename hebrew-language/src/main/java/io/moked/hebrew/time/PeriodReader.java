package io.moked.hebrew.time;

import org.jspecify.annotations.Nullable;

/** Reads weeks, months and years as wholes or in parts: {@code בשבוע הבא}, {@code סוף נובמבר}, {@code סוף השבוע}. */
final class PeriodReader {

    private static final int COMING_DAYS = 7;

    private final Tokens tokens;

    PeriodReader(Tokens tokens) {
        this.tokens = tokens;
    }

    @Nullable
    Found<DayMention> at(int index) {
        var token = tokens.get(index);
        if (token.is(Kind.WEEKEND)) {
            return weekend(index + 1);
        }
        var third = token.value(Kind.THIRD);
        if (third != null) {
            var whole = whole(index + 1, true);
            return whole == null ? null : new Found<>(span(DaySpecs.third(whole.what(), third)), whole.to(), true);
        }
        var whole = whole(index, false);
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
            return spec(
                    today -> DayReadings.days(today, today.plusDays(COMING_DAYS - 1))
                            .confirmedIf(true),
                    index + 1);
        }
        var week = token.value(Kind.WEEK);
        if (week != null) {
            return spec(Weeks.weekFromNow(week), index + 1);
        }
        var months = token.value(Kind.MONTH_FROM);
        if (months != null) {
            return isNamed(index + 1) ? named(index + 1, true) : spec(Weeks.monthFromNow(months), index + 1);
        }
        var years = token.value(Kind.YEAR_FROM);
        return years == null ? named(index, partOf) : spec(Weeks.yearFromNow(years), index + 1);
    }

    private boolean isNamed(int index) {
        return tokens.is(index, Kind.MONTH) && tokens.get(index).prefix().isEmpty();
    }

    /** {@code בנובמבר}, {@code חודש נובמבר}; alone a month can be a name. */
    private @Nullable Found<DaySpec> named(int index, boolean partOf) {
        var at = tokens.is(index, Kind.IN_MONTH) ? index + 1 : index;
        var token = tokens.get(at);
        var month = token.value(Kind.MONTH);
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
                || Gematria.isMarked(tokens.get(index).form());
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
