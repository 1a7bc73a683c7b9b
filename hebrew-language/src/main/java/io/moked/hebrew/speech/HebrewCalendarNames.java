package io.moked.hebrew.speech;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Set;

/** Names of days and months. */
final class HebrewCalendarNames {

    /** Those of both calendars, in the spellings in use. */
    private static final Set<String> MONTHS = Set.of(
            "ינואר", "פברואר", "מרץ", "מרס", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר",
            "דצמבר", "תשרי", "חשוון", "חשון", "כסלו", "טבת", "שבט", "אדר", "ניסן", "אייר", "סיוון", "סיון", "תמוז",
            "אב", "אלול");

    private HebrewCalendarNames() {}

    static String day(DayOfWeek day) {
        return switch (day) {
            case SUNDAY -> "יום ראשון";
            case MONDAY -> "יום שני";
            case TUESDAY -> "יום שלישי";
            case WEDNESDAY -> "יום רביעי";
            case THURSDAY -> "יום חמישי";
            case FRIDAY -> "יום שישי";
            case SATURDAY -> "שבת";
        };
    }

    static String letter(DayOfWeek day) {
        return switch (day) {
            case SUNDAY -> "יום א׳";
            case MONDAY -> "יום ב׳";
            case TUESDAY -> "יום ג׳";
            case WEDNESDAY -> "יום ד׳";
            case THURSDAY -> "יום ה׳";
            case FRIDAY -> "יום ו׳";
            case SATURDAY -> "שבת";
        };
    }

    static String month(int month) {
        return month(Month.of(month));
    }

    /** Whether the word makes a day of the month of the number before it: בנובמבר, לחודש. */
    static boolean isBehindDay(String word) {
        var isGlued = word.startsWith("ב") || word.startsWith("ל");
        return word.equals("לחודש")
                || word.equals("בחודש")
                || MONTHS.contains(word) && !word.equals("אב") && !word.equals("שבט")
                || isGlued && MONTHS.contains(word.substring(1));
    }

    static String month(Month month) {
        return switch (month) {
            case JANUARY -> "ינואר";
            case FEBRUARY -> "פברואר";
            case MARCH -> "מרץ";
            case APRIL -> "אפריל";
            case MAY -> "מאי";
            case JUNE -> "יוני";
            case JULY -> "יולי";
            case AUGUST -> "אוגוסט";
            case SEPTEMBER -> "ספטמבר";
            case OCTOBER -> "אוקטובר";
            case NOVEMBER -> "נובמבר";
            case DECEMBER -> "דצמבר";
        };
    }
}
