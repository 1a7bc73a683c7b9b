package io.moked.hebrew.speech;

import io.moked.hebrew.text.Words;
import java.util.Map;
import java.util.Set;

/** The part of the day that belongs to an hour, and whether the text names it already. */
final class PartsOfDay {

    private static final int FARTHEST = 4;

    /** By their first word, the hours from and to which each may be named with; to a later one over midnight. */
    private static final Map<String, int[]> NAMED = Map.ofEntries(
            Map.entry("בבוקר", new int[] {3, 12}),
            Map.entry("הבוקר", new int[] {3, 12}),
            Map.entry("בוקר", new int[] {3, 12}),
            Map.entry("לפנה״צ", new int[] {8, 13}),
            Map.entry("לפני", new int[] {8, 13}),
            Map.entry("לפנות", new int[] {2, 20}),
            Map.entry("בצהריים", new int[] {11, 16}),
            Map.entry("בצהרים", new int[] {11, 16}),
            Map.entry("הצהריים", new int[] {10, 19}),
            Map.entry("הצהרים", new int[] {10, 19}),
            Map.entry("אחה״צ", new int[] {12, 19}),
            Map.entry("אחר", new int[] {12, 19}),
            Map.entry("אחרי", new int[] {12, 19}),
            Map.entry("בערב", new int[] {16, 24}),
            Map.entry("הערב", new int[] {16, 24}),
            Map.entry("ערב", new int[] {16, 24}),
            Map.entry("בלילה", new int[] {20, 30}),
            Map.entry("הלילה", new int[] {20, 30}));

    private static final Set<String> OPEN = Set.of("לפני", "לפנות", "אחר", "אחרי");
    private static final Set<String> CLOSING = Set.of("הצהריים", "הצהרים", "בוקר", "ערב");

    private PartsOfDay() {}

    static String of(int hour) {
        if (hour < 3) {
            return "בלילה";
        }
        if (hour < 6) {
            return "לפנות בוקר";
        }
        if (hour < 12) {
            return "בבוקר";
        }
        if (hour < 14) {
            return "בצהריים";
        }
        if (hour < 18) {
            return "אחר הצהריים";
        }
        return hour < 22 ? "בערב" : "בלילה";
    }

    /** Whether a part of the day that this hour may have is named right behind it or shortly before. */
    static boolean isNamed(Words words, int from, int end, int hour) {
        var next = words.get(end).text();
        if (names(next, hour)
                && (!OPEN.contains(next) || CLOSING.contains(words.get(end + 1).text()))) {
            return true;
        }
        for (var place = from - 1; place >= from - FARTHEST && words.get(place).isHebrew(); place--) {
            if (names(words.get(place).text(), hour)
                    && !OPEN.contains(words.get(place).text())) {
                return true;
            }
        }
        return false;
    }

    /** An hour on the dial may be any of its two. */
    private static boolean names(String word, int hour) {
        var hours = NAMED.get(word);
        if (hours == null) {
            return false;
        }
        return isWithin(hours, hour) || hour > 0 && hour <= 12 && isWithin(hours, (hour + 12) % 24);
    }

    private static boolean isWithin(int[] hours, int hour) {
        return hour >= hours[0] && hour < hours[1] || hour + 24 < hours[1];
    }
}
