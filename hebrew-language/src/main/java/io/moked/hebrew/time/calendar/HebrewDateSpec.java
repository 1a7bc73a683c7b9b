package io.moked.hebrew.time.calendar;

import com.kosherjava.zmanim.hebrewcalendar.JewishDate;
import java.time.LocalDate;
import java.util.List;

/**
 * A date of the Hebrew calendar.
 *
 * @param month as {@link HebrewDates} numbers them
 * @param year 0 for the next year in which the date has not passed
 */
public record HebrewDateSpec(int day, int month, int year) implements DaySpec {

    private static final int YEARS_TO_A_LONG_MONTH = 20;

    @Override
    public DayReadings on(LocalDate today) {
        var first = year > 0 ? year : HebrewDates.year(today);
        for (var candidate = first; candidate < first + YEARS_TO_A_LONG_MONTH; candidate++) {
            if (HebrewDates.exists(candidate, month, day)) {
                var readings = in(candidate);
                var last = readings.choices().getLast().first();
                if (year > 0 || !last.isBefore(today)) {
                    return readings.confirmedIf(year == 0 && last.getYear() != today.getYear());
                }
            }
        }
        return new DayReadings(List.of(), false);
    }

    private DayReadings in(int candidate) {
        return month == HebrewDates.ANY_ADAR && HebrewDates.isLeap(candidate)
                ? DayReadings.either(
                        HebrewDates.date(candidate, JewishDate.ADAR, day),
                        HebrewDates.date(candidate, JewishDate.ADAR_II, day))
                : DayReadings.day(HebrewDates.date(candidate, month, day));
    }
}
