package io.moked.hebrew.time.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date of the civil calendar.
 *
 * @param month 0 for the next month that has such a day
 * @param year 0 for the next year in which the date has not passed
 */
public record DateSpec(int day, int month, int year) implements DaySpec {

    private static final int LEAP_YEAR = 2024;
    private static final int YEARS_TO_A_LEAP_DAY = 9;

    /** The date, or null when no calendar has it. */
    public static @Nullable DateSpec of(int day, int month, int year) {
        try {
            LocalDate.of(year == 0 ? LEAP_YEAR : year, month == 0 ? 1 : month, day);
            return new DateSpec(day, month, year);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The year that two or four digits name. */
    public static int year(int written, int digits) {
        return digits == 2 ? 2000 + written : written;
    }

    @Override
    public DayReadings on(LocalDate today) {
        if (year > 0) {
            return DayReadings.day(LocalDate.of(year, month, day));
        }
        return month == 0 ? nextOfAMonth(today) : nextOfAYear(today);
    }

    private DayReadings nextOfAYear(LocalDate today) {
        for (var candidate = today.getYear(); candidate < today.getYear() + YEARS_TO_A_LEAP_DAY; candidate++) {
            if (YearMonth.of(candidate, month).isValidDay(day)) {
                var date = LocalDate.of(candidate, month, day);
                if (!date.isBefore(today)) {
                    return DayReadings.day(date).confirmedIf(candidate != today.getYear());
                }
            }
        }
        return new DayReadings(List.of(), false);
    }

    private DayReadings nextOfAMonth(LocalDate today) {
        var candidate = YearMonth.from(today);
        while (!candidate.isValidDay(day) || candidate.atDay(day).isBefore(today)) {
            candidate = candidate.plusMonths(1);
        }
        return DayReadings.day(candidate.atDay(day));
    }
}
