package io.moked.sandbox.caller;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How callers speak of days and hours in Hebrew, and how sentences are compared. Not the product's library: that is under test. */
final class Speech {

    private static final List<String> WEEKDAYS =
            List.of("ביום שני", "ביום שלישי", "ביום רביעי", "ביום חמישי", "ביום שישי", "בשבת", "ביום ראשון");
    private static final List<String> MONTHS = List.of(
            "בינואר",
            "בפברואר",
            "במרץ",
            "באפריל",
            "במאי",
            "ביוני",
            "ביולי",
            "באוגוסט",
            "בספטמבר",
            "באוקטובר",
            "בנובמבר",
            "בדצמבר");
    private static final List<String> HOURS =
            List.of("שתים עשרה", "אחת", "שתיים", "שלוש", "ארבע", "חמש", "שש", "שבע", "שמונה", "תשע", "עשר", "אחת עשרה");
    private static final Pattern OTHER_THAN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern POINTS = Pattern.compile("\\p{Mn}");

    private Speech() {}

    /** Such as {@code ביום שלישי, ה-1 בדצמבר}. */
    static String day(LocalDate date) {
        return WEEKDAYS.get(date.getDayOfWeek().ordinal()) + ", ה-" + date.getDayOfMonth() + " "
                + MONTHS.get(date.getMonthValue() - 1);
    }

    /** Such as {@code בשלוש וחצי אחר הצהריים}; other minutes than quarters are said as digits. */
    static String time(LocalTime time) {
        var minutes = switch (time.getMinute()) {
            case 0 -> "";
            case 15 -> " ורבע";
            case 30 -> " וחצי";
            default -> null;
        };
        return minutes == null
                ? "בשעה " + time
                : "ב" + HOURS.get(time.getHour() % 12) + minutes + " " + partOfDay(time.getHour());
    }

    private static String partOfDay(int hour) {
        if (hour < 12) {
            return "בבוקר";
        }
        return hour < 13 ? "בצהריים" : hour < 18 ? "אחר הצהריים" : "בערב";
    }

    /** Whether a sentence contains words, or one of several wordings with {@code |} between them, whatever its punctuation. */
    static boolean contains(String sentence, String words) {
        var plain = plain(sentence);
        return Stream.of(words.split("\\|")).anyMatch(wording -> plain.contains(plain(wording)));
    }

    private static String plain(String text) {
        var withoutPoints = POINTS.matcher(text).replaceAll("");
        return OTHER_THAN_WORDS.matcher(withoutPoints).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
