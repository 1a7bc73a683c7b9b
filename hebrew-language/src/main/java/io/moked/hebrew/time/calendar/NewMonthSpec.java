package io.moked.hebrew.time.calendar;

import com.kosherjava.zmanim.hebrewcalendar.JewishDate;
import java.time.LocalDate;

/**
 * The head of a Hebrew month: its first day, and the thirtieth of the month before it when there is one.
 *
 * @param month as {@link HebrewDates} numbers them; 0 for the next month of all
 * @param year 0 for the next one that has not passed
 */
public record NewMonthSpec(int month, int year) implements DaySpec {

    @Override
    public DayReadings on(LocalDate today) {
        if (month == 0) {
            return readings(next(today), today);
        }
        if (year > 0) {
            return in(year, today);
        }
        var running = in(HebrewDates.year(today), today);
        return running.choices().getLast().last().isBefore(today) ? in(HebrewDates.year(today) + 1, today) : running;
    }

    private DayReadings in(int hebrewYear, LocalDate today) {
        var first = readings(days(HebrewDates.date(hebrewYear, first(), 1)), today);
        return month == HebrewDates.ANY_ADAR && HebrewDates.isLeap(hebrewYear)
                ? first.or(readings(days(HebrewDates.date(hebrewYear, JewishDate.ADAR_II, 1)), today))
                : first;
    }

    private int first() {
        return month == HebrewDates.ANY_ADAR ? JewishDate.ADAR : month;
    }

    private DayReadings readings(Days days, LocalDate today) {
        return DayReadings.days(days.first(), days.last())
                .confirmedIf(year == 0 && days.first().getYear() != today.getYear());
    }

    private static Days days(LocalDate first) {
        var before = first.minusDays(1);
        return HebrewDates.isThirtieth(before) ? new Days(before, first) : Days.one(first);
    }

    /** The first of תשרי is ראש השנה. */
    private static Days next(LocalDate today) {
        var day = today;
        while (!HebrewDates.isFirst(day) || HebrewDates.month(day) == JewishDate.TISHREI) {
            day = day.plusDays(1);
        }
        return days(day);
    }
}
