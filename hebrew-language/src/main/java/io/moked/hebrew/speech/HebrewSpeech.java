package io.moked.hebrew;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.number.HebrewNumbers;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** How dates, times and sums are said: in words only, since a synthesised voice misreads digits and signs. */
public final class HebrewSpeech {

    private static final int AGOROT = 100;

    private HebrewSpeech() {}

    /** {@code יום חמישי, העשרים ושישה בנובמבר}. */
    public static String date(LocalDate date) {
        return HebrewCalendarNames.day(date.getDayOfWeek())
                + ", ה"
                + HebrewNumbers.words(date.getDayOfMonth(), Gender.MASCULINE)
                + " ב"
                + HebrewCalendarNames.month(date.getMonth());
    }

    /** {@code שלוש וחצי אחר הצהריים}; midnight is {@code חצות}. */
    public static String time(LocalTime time) {
        if (time.getHour() == 0 && time.getMinute() == 0) {
            return "חצות";
        }
        return clock(time) + " " + partOfDay(time);
    }

    /** {@code יום חמישי, העשרים ושישה בנובמבר, בשעה שלוש וחצי אחר הצהריים}. */
    public static String dateTime(LocalDateTime moment) {
        return date(moment.toLocalDate()) + ", בשעה " + time(moment.toLocalTime());
    }

    /** {@code מאה ושמונים שקלים}, {@code שקל אחד}, {@code חמישים אגורות}. */
    public static String money(long agorot) {
        var shekels = counted(agorot / AGOROT, Gender.MASCULINE, "שקל אחד", "שני שקלים", "שקלים");
        var rest = counted(agorot % AGOROT, Gender.FEMININE, "אגורה אחת", "שתי אגורות", "אגורות");
        if (agorot % AGOROT == 0) {
            return shekels;
        }
        return agorot < AGOROT ? rest : shekels + " ו" + rest;
    }

    /** {@code חצי שעה}, {@code שעה ורבע}, {@code שעתיים ועשר דקות}. */
    public static String duration(int minutes) {
        if (minutes < 60) {
            return minutes == 30 ? "חצי שעה" : minutes == 15 ? "רבע שעה" : minutes(minutes);
        }
        var hours = counted(minutes / 60, Gender.FEMININE, "שעה", "שעתיים", "שעות");
        return switch (minutes % 60) {
            case 0 -> hours;
            case 15 -> hours + " ורבע";
            case 30 -> hours + " וחצי";
            default -> hours + " ו" + minutes(minutes % 60);
        };
    }

    private static String clock(LocalTime time) {
        return switch (time.getMinute()) {
            case 0 -> hour(time.getHour());
            case 15 -> hour(time.getHour()) + " ורבע";
            case 30 -> hour(time.getHour()) + " וחצי";
            case 45 -> "רבע ל" + hour(time.getHour() + 1);
            default -> hour(time.getHour()) + " ו" + minutes(time.getMinute());
        };
    }

    private static String hour(int hour) {
        var onTheDial = hour % 12 == 0 ? 12 : hour % 12;
        return HebrewNumbers.words(onTheDial, Gender.FEMININE);
    }

    private static String minutes(int minutes) {
        return counted(minutes, Gender.FEMININE, "דקה", "שתי דקות", "דקות");
    }

    private static String partOfDay(LocalTime time) {
        var hour = time.getHour();
        if (hour < 3) {
            return "בלילה";
        }
        if (hour < 6) {
            return "לפנות בוקר";
        }
        if (hour < 12) {
            return "בבוקר";
        }
        if (hour < 13) {
            return "בצהריים";
        }
        if (hour < 18) {
            return "אחר הצהריים";
        }
        return hour < 22 ? "בערב" : "בלילה";
    }

    private static String counted(long number, Gender gender, String one, String two, String many) {
        if (number == 1) {
            return one;
        }
        return number == 2 ? two : HebrewNumbers.words(number, gender) + " " + many;
    }
}
