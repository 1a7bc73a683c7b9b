package io.moked.ai.conversation;

import io.moked.hebrew.speech.HebrewSpeech;
import io.moked.hebrew.text.HebrewText;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the hours that a sentence names behind ב, ל or שעה, in words. An hour said in another way is not found. */
final class SpokenHours {

    /**
     * An hour as it is said: on a dial of twelve.
     *
     * @param afterNoon absent where no part of the day is named
     */
    record Hour(LocalTime onTheDial, @Nullable Boolean afterNoon) {

        boolean fits(LocalTime time) {
            return onTheDial.equals(time.withHour(time.getHour() % 12))
                    && (afterNoon == null || afterNoon == time.getHour() >= 12);
        }
    }

    private static final String AFTER_NOON = "אחר הצהריימ|בערב";
    private static final Pattern PART_OF_DAY =
            Pattern.compile(" (?:לפנות בוקר|בבוקר|בצהריימ|בלילה|" + AFTER_NOON + ")$");
    private static final Map<String, LocalTime> DIAL = dial();

    /** What makes another number, or a number of something else, of the hour before it. */
    private static final String NO_MORE =
            "(?! (?:עשרה|עשרימ|שלושימ|ארבעימ|חמישימ|דקות|שעות|שניות|פעמימ|פגישות|אגורות|מאות)(?!\\S))";

    private static final Pattern HOUR = Pattern.compile("(?<!(?:רבע|עשרה|חמישה|עשרימ|דקות) )(?<!\\S)"
            + "(?:[ובל]{0,2}שעה |[וש]?[בל])(" + Words.any(DIAL.keySet()) + ")(?!\\S)" + NO_MORE
            + "(?: (?:(לפנות בוקר|בבוקר)|(" + AFTER_NOON + "))(?!\\S))?");

    private SpokenHours() {}

    /** All hours of a sentence in the form of {@link HebrewText#comparable}. */
    static List<Hour> in(String sentence) {
        return HOUR.matcher(sentence)
                .results()
                .map(found -> new Hour(
                        java.util.Objects.requireNonNull(DIAL.get(found.group(1))),
                        found.group(2) != null ? Boolean.FALSE : found.group(3) != null ? Boolean.TRUE : null))
                .toList();
    }

    private static Map<String, LocalTime> dial() {
        var dial = new HashMap<String, LocalTime>();
        for (var minute = 0; minute < 12 * 60; minute++) {
            var time = LocalTime.MIDNIGHT.plusMinutes(minute);
            var said = HebrewText.comparable(HebrewSpeech.time(time.getHour() == 0 ? time.plusHours(12) : time));
            var words = PART_OF_DAY.matcher(said).replaceFirst("");
            dial.put(words, time);
            dial.put(words.replaceFirst(" דקות$", ""), time);
        }
        return dial;
    }
}
