package io.moked.hebrew.time.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Weeks, months and years as wholes; a week starts on Sunday. */
public final class Weeks {

    private static final int DAYS = 7;
    private static final int THIRD_OF_A_MONTH = 10;

    private Weeks() {}

    static LocalDate start(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }

    static Days week(LocalDate day) {
        return new Days(start(day), start(day).plusDays(DAYS - 1));
    }

    static Days month(LocalDate day) {
        return new Days(day.with(TemporalAdjusters.firstDayOfMonth()), day.with(TemporalAdjusters.lastDayOfMonth()));
    }

    /** The calendar year of the day. */
    public static Days year(LocalDate day) {
        return new Days(day.with(TemporalAdjusters.firstDayOfYear()), day.with(TemporalAdjusters.lastDayOfYear()));
    }

    /** Friday and Saturday of the week. */
    static Days weekend(LocalDate day) {
        return new Days(start(day).plusDays(5), start(day).plusDays(6));
    }

    /** The beginning, the middle or the end of a week, a month or a year: 0, 1 or 2. */
    static Days third(Days whole, int third) {
        var length = ChronoUnit.DAYS.between(whole.first(), whole.last()) + 1;
        if (length == DAYS) {
            var from = whole.first().plusDays(2L * third);
            return new Days(from, from.plusDays(1));
        }
        if (length > 31) {
            var from = whole.first().plusMonths(third == 0 ? 0 : third == 1 ? 5 : 11);
            return new Days(from, month(from.plusMonths(third == 1 ? 1 : 0)).last());
        }
        var from = whole.first().plusDays((long) THIRD_OF_A_MONTH * third);
        return new Days(from, third == 2 ? whole.last() : from.plusDays(THIRD_OF_A_MONTH - 1));
    }

    /** The calendar week that many weeks after the running one. */
    public static DaySpec weekFromNow(int weeks) {
        return today -> all(week(today.plusWeeks(weeks)));
    }

    /** The calendar month that many months after the running one. */
    public static DaySpec monthFromNow(int months) {
        return today -> all(month(today.plusMonths(months)));
    }

    /** The calendar year that many years after the running one. */
    public static DaySpec yearFromNow(int years) {
        return today -> all(year(today.plusYears(years)));
    }

    /** The next month of this number, the running one included. */
    public static DaySpec namedMonth(int month, int year) {
        return today -> {
            var named = year > 0 ? year : today.getYear() + (month < today.getMonthValue() ? 1 : 0);
            return all(month(LocalDate.of(named, month, 1))).confirmedIf(year == 0 && named != today.getYear());
        };
    }

    /** The weekend that is meant; before Friday {@code הבא} is open. */
    public static DaySpec weekend(Which which) {
        return today -> switch (which) {
            case LAST -> all(weekend(today.minusWeeks(1)));
            case PLAIN, THIS, FROM_TODAY -> all(weekend(today));
            case COMING -> all(weekend(today.getDayOfWeek() == DayOfWeek.SATURDAY ? today.plusDays(1) : today));
            case SECOND -> all(weekend(today.plusWeeks(1)));
            case NEXT ->
                today.isBefore(weekend(today).first())
                        ? all(weekend(today)).or(all(weekend(today.plusWeeks(1))))
                        : all(weekend(today.plusWeeks(1)));
        };
    }

    /** All of these days, without doubt. */
    public static DayReadings all(Days days) {
        return DayReadings.days(days.first(), days.last());
    }
}
