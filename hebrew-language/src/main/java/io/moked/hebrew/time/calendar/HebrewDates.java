package io.moked.hebrew.time.calendar;

import com.kosherjava.zmanim.hebrewcalendar.JewishCalendar;
import com.kosherjava.zmanim.hebrewcalendar.JewishDate;
import java.time.LocalDate;

/** The Hebrew calendar, as Israel keeps it. Months have the numbers of {@link JewishDate}. */
public final class HebrewDates {

    /** אדר, without a word which of the two in a leap year. */
    static final int ANY_ADAR = 14;

    private static final int LONGEST_MONTH = 30;

    private HebrewDates() {}

    /** The civil day of a Hebrew date; in a year with one אדר the second is the first, as the last day of a month is. */
    static LocalDate date(int year, int month, int day) {
        var real = month >= JewishDate.ADAR_II && !isLeap(year) ? JewishDate.ADAR : Math.min(month, JewishDate.ADAR_II);
        var start = new JewishDate(year, real, 1);
        return new JewishDate(year, real, Math.min(day, start.getDaysInJewishMonth())).getLocalDate();
    }

    static boolean isLeap(int year) {
        return new JewishDate(year, JewishDate.TISHREI, 1).isJewishLeapYear();
    }

    static boolean exists(int year, int month, int day) {
        return day <= new JewishDate(year, Math.min(month, isLeap(year) ? 13 : 12), 1).getDaysInJewishMonth();
    }

    /** The next month of this name, the running one included; אדר of a leap year is both of them. */
    public static DayReadings nextMonth(int month, LocalDate today) {
        var first = month == ANY_ADAR ? JewishDate.ADAR : month;
        var year = year(today);
        var days = new Days(date(year, first, 1), date(year, month, LONGEST_MONTH));
        var next = days.last().isBefore(today)
                ? new Days(date(year + 1, first, 1), date(year + 1, month, LONGEST_MONTH))
                : days;
        return DayReadings.days(next.first(), next.last())
                .confirmedIf(next.first().getYear() != today.getYear());
    }

    static int year(LocalDate day) {
        return new JewishDate(day).getJewishYear();
    }

    static int month(LocalDate day) {
        return new JewishDate(day).getJewishMonth();
    }

    static boolean isFirst(LocalDate day) {
        return new JewishDate(day).getJewishDayOfMonth() == 1;
    }

    static boolean isThirtieth(LocalDate day) {
        return new JewishDate(day).getJewishDayOfMonth() == LONGEST_MONTH;
    }

    static int holidayIndex(LocalDate day) {
        var calendar = new JewishCalendar(day);
        calendar.setInIsrael(true);
        calendar.setUseModernHolidays(true);
        return calendar.getYomTovIndex();
    }
}
