package io.moked.hebrew.speech;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How dates and sums are written in messages. */
public final class HebrewWriting {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private HebrewWriting() {}

    /** {@code יום ה׳ 26.11.2026 בשעה 15:30}. */
    public static String dateTime(LocalDateTime moment) {
        return HebrewCalendarNames.letter(moment.getDayOfWeek())
                + " "
                + DATE.format(moment)
                + " בשעה "
                + TIME.format(moment);
    }

    /** {@code יום חמישי, 26 בנובמבר}. */
    public static String date(LocalDate date) {
        return day(date.getDayOfWeek())
                + ", "
                + date.getDayOfMonth()
                + " ב"
                + HebrewCalendarNames.month(date.getMonth());
    }

    /** {@code 15:30}. */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** {@code יום חמישי}, {@code שבת}. */
    public static String day(DayOfWeek day) {
        return HebrewCalendarNames.day(day);
    }

    /** {@code 180 ₪}, {@code 117.50 ₪}. */
    public static String money(long agorot) {
        return agorot % 100 == 0
                ? "%d ₪".formatted(agorot / 100)
                : "%d.%02d ₪".formatted(agorot / 100, Math.abs(agorot % 100));
    }
}
