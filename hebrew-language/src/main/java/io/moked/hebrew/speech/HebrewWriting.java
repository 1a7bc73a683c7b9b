package io.moked.hebrew.speech;

import java.math.BigDecimal;
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

    /** {@code 180 ₪}, {@code 117.50 ₪}, {@code 1,250 ₪}. */
    public static String money(long agorot) {
        var sum = BigDecimal.valueOf(agorot, 2);
        return agorot % 100 == 0
                ? String.format(Locale.ROOT, "%,.0f ₪", sum)
                : String.format(Locale.ROOT, "%,.2f ₪", sum);
    }
}
