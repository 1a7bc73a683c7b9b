package io.moked.hebrew.speech;

import io.moked.hebrew.text.Words;
import java.util.Set;

/** Hours of opening without minutes, which are hours only behind their day: א׳-ה׳ 9-18, שישי: 9-13. */
final class DayHours {

    private static final Set<String> DAYS = Set.of("ראשון", "שני", "שלישי", "רביעי", "חמישי", "שישי", "שבת");
    private static final String LETTERS = "אבגדהוש";
    private static final int EARLIEST = 6;

    private DayHours() {}

    /** Whether hours follow a day that ends before the place, also with minutes. */
    static boolean follow(Words words, int place) {
        var hours = words.get(place).isSign(':') ? place + 1 : place;
        return Clock.at(words, hours, false) != null || areBare(words, place);
    }

    /** Whether two numbers follow that are hours when a day stands before them. */
    static boolean areBare(Words words, int place) {
        var first = words.get(place).isSign(':') ? place + 1 : place;
        var last = Ranges.behindDash(words, first + 1);
        return last >= 0
                && isHour(words, first)
                && isHour(words, last)
                && Clock.at(words, last, true) != null
                && hour(words, first) >= EARLIEST
                && hour(words, first) != hour(words, last);
    }

    /** Whether these are such hours with their day before them. */
    static boolean areAt(Words words, int place) {
        var before = words.get(place - 1).isSign(':') ? place - 2 : place - 1;
        var day = words.get(before).text();
        var letter = day.endsWith("׳") ? day.substring(0, day.length() - 1) : day;
        var isDay = DAYS.contains(day)
                || day.length() > 3 && "בול".indexOf(day.charAt(0)) >= 0 && DAYS.contains(day.substring(1))
                || letter.length() == 1 && LETTERS.contains(letter);
        return isDay && areBare(words, place);
    }

    private static boolean isHour(Words words, int place) {
        var text = words.get(place).text();
        return words.get(place).isDigits() && text.length() <= 2 && Integer.parseInt(text) <= 24;
    }

    private static int hour(Words words, int place) {
        return Integer.parseInt(words.get(place).text());
    }
}
