package io.moked.hebrew.time.calendar;

import com.kosherjava.zmanim.hebrewcalendar.JewishCalendar;
import com.kosherjava.zmanim.hebrewcalendar.JewishDate;
import java.time.LocalDate;

/** Holidays, memorial days and fasts by Israel's calendar, and some of the civil one. */
public enum Holiday {
    ROSH_HASHANA(JewishDate.TISHREI, 1, 2),
    GEDALIAH(JewishDate.TISHREI, 3, JewishCalendar.FAST_OF_GEDALYAH, true),
    YOM_KIPPUR(JewishDate.TISHREI, 10, 1),
    SUKKOT(JewishDate.TISHREI, 15, 8),
    HOSHANA_RABBA(JewishDate.TISHREI, 21, 1),
    SIMCHAT_TORAH(JewishDate.TISHREI, 22, 1),
    /** החגים, from ראש השנה to שמחת תורה. */
    TISHREI(JewishDate.TISHREI, 1, 22),
    SIGD(JewishDate.CHESHVAN, 29, 1),
    HANUKKAH(JewishDate.KISLEV, 25, 8),
    TENTH_OF_TEVET(JewishDate.TEVES, 10, 1),
    TU_BISHVAT(JewishDate.SHEVAT, 15, 1),
    FAMILY_DAY(JewishDate.SHEVAT, 30, 1),
    FAST_OF_ESTHER(JewishDate.ADAR_II, 13, JewishCalendar.FAST_OF_ESTHER, true),
    PURIM(JewishDate.ADAR_II, 14, 1),
    SHUSHAN_PURIM(JewishDate.ADAR_II, 15, 1),
    SEDER(JewishDate.NISSAN, 14, 1),
    PESACH(JewishDate.NISSAN, 15, 7),
    SEVENTH_OF_PESACH(JewishDate.NISSAN, 21, 1),
    MIMOUNA(JewishDate.NISSAN, 22, 1),
    HOLOCAUST_DAY(JewishDate.NISSAN, 27, JewishCalendar.YOM_HASHOAH, true),
    MEMORIAL_DAY(JewishDate.IYAR, 4, JewishCalendar.YOM_HAZIKARON, true),
    INDEPENDENCE_DAY(JewishDate.IYAR, 5, JewishCalendar.YOM_HAATZMAUT, true),
    LAG_BAOMER(JewishDate.IYAR, 18, 1),
    JERUSALEM_DAY(JewishDate.IYAR, 28, 1),
    SHAVUOT(JewishDate.SIVAN, 6, 1),
    SEVENTEENTH_OF_TAMMUZ(JewishDate.TAMMUZ, 17, JewishCalendar.SEVENTEEN_OF_TAMMUZ, true),
    NINTH_OF_AV(JewishDate.AV, 9, JewishCalendar.TISHA_BEAV, true),
    TU_BEAV(JewishDate.AV, 15, 1),
    CHRISTMAS(12, 25),
    NEW_YEAR(1, 1),
    SYLVESTER(12, 31),
    VALENTINE(2, 14),
    WOMENS_DAY(3, 8);

    private final int month;
    private final int day;
    private final int length;
    private final int index;
    private final boolean civil;

    Holiday(int month, int day, int length) {
        this(month, day, length, -1, false);
    }

    /** One that moves away from Shabbat, as the calendar of the library knows. */
    Holiday(int month, int day, int index, boolean moves) {
        this(month, day, 1, moves ? index : -1, false);
    }

    Holiday(int civilMonth, int civilDay) {
        this(civilMonth, civilDay, 1, -1, true);
    }

    Holiday(int month, int day, int length, int index, boolean civil) {
        this.month = month;
        this.day = day;
        this.length = length;
        this.index = index;
        this.civil = civil;
    }

    /** The next one that has not ended. */
    public Days next(LocalDate today) {
        var year = civil ? today.getYear() : new JewishDate(today).getJewishYear();
        var days = in(year);
        return days.last().isBefore(today) ? in(year + 1) : days;
    }

    /** The last one that has begun. */
    public Days last(LocalDate today) {
        var year = civil ? today.getYear() : new JewishDate(today).getJewishYear();
        var days = in(year);
        return days.first().isAfter(today) ? in(year - 1) : days;
    }

    /** The days between the first and the last of פסח or סוכות. */
    public Days middleDays(LocalDate today) {
        var days = next(today);
        var middle = shrink(days);
        return middle.last().isBefore(today) ? shrink(next(days.last().plusDays(1))) : middle;
    }

    /** {@code החג}: the next great one that has not ended. */
    public static Days nextFeast(LocalDate today) {
        return java.util.stream.Stream.of(ROSH_HASHANA, SUKKOT, HANUKKAH, PURIM, PESACH, SHAVUOT)
                .map(holiday -> holiday.next(today))
                .min(java.util.Comparator.comparing(Days::first))
                .orElseThrow();
    }

    /** {@code ערב חג}: the next one that is no working day. */
    public static Days nextRest(LocalDate today) {
        return java.util.stream.Stream.of(ROSH_HASHANA, SUKKOT, PESACH, SHAVUOT)
                .map(holiday -> holiday.next(today))
                .min(java.util.Comparator.comparing(Days::first))
                .orElseThrow();
    }

    /** חול המועד of the next festival that has it. */
    public static Days nextMiddleDays(LocalDate today) {
        var spring = PESACH.middleDays(today);
        var autumn = SUKKOT.middleDays(today);
        return spring.first().isBefore(autumn.first()) ? spring : autumn;
    }

    private static Days shrink(Days days) {
        return new Days(days.first().plusDays(1), days.last().minusDays(1));
    }

    private Days in(int year) {
        var first = civil ? LocalDate.of(year, month, day) : jewish(year);
        return new Days(first, first.plusDays(length - 1L));
    }

    private LocalDate jewish(int year) {
        var nominal = HebrewDates.date(year, month, day);
        if (this == SIGD) {
            return beforeTheWeekend(nominal);
        }
        for (var shift = -3; index >= 0 && shift <= 3; shift++) {
            var candidate = nominal.plusDays(shift);
            if (HebrewDates.holidayIndex(candidate) == index) {
                return candidate;
            }
        }
        return nominal;
    }

    private static LocalDate beforeTheWeekend(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case FRIDAY -> day.minusDays(1);
            case SATURDAY -> day.minusDays(2);
            default -> day;
        };
    }
}
