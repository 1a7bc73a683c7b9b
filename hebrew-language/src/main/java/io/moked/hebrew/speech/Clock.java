package io.moked.hebrew.speech;

import io.moked.hebrew.text.Words;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An hour as it is written.
 *
 * @param isOpen whether it may be an hour of the afternoon as well: 3:30
 * @param end the first token behind it
 */
record Clock(LocalTime time, boolean isOpen, int end) {

    private static final Set<String> HOURS =
            Set.of("שעה", "בשעה", "השעה", "לשעה", "משעה", "ובשעה", "שבשעה", "והשעה", "בשעות", "השעות", "לשעות");
    private static final int FIRST_HOUR_OF_WORK = 7;

    /** The hour that starts here: 15:30, behind שעה also 15.30 and 15. */
    static @Nullable Clock at(Words words, int from, boolean isBehindHour) {
        var hour = words.get(from);
        if (!hour.isDigits() || hour.text().length() > 2) {
            return null;
        }
        var isSign = words.isGlued(from + 1) && words.isGlued(from + 2);
        var sign = words.get(from + 1);
        var hasMinutes = isSign
                && (sign.isSign(':') || isBehindHour && sign.isSign('.'))
                && words.get(from + 2).isDigits();
        if (hasMinutes) {
            return isMore(words, from + 3)
                    ? null
                    : inHalf(words, of(hour.text(), words.get(from + 2).text(), from + 3));
        }
        return isBehindHour && !isMore(words, from + 1) && Thing.at(words, from + 1) == null
                ? of(hour.text(), "00", from + 1)
                : null;
    }

    /** 3:30 PM. */
    private static @Nullable Clock inHalf(Words words, @Nullable Clock clock) {
        if (clock == null || clock.time().getHour() > 12) {
            return clock;
        }
        var hour = clock.time().getHour() % 12;
        return switch (words.get(clock.end()).text()) {
            case "am" -> new Clock(clock.time().withHour(hour), false, clock.end() + 1);
            case "pm" -> new Clock(clock.time().withHour(hour + 12), false, clock.end() + 1);
            default -> clock;
        };
    }

    /** Behind שעה, also as the second of two: משעה 8 עד 16. */
    static boolean isBehindHour(Words words, int from) {
        var prefix = Glued.at(words, from).prefix();
        if (HOURS.contains(words.get(from - 1).text())) {
            return prefix.isEmpty();
        }
        var isSecond = words.get(from - 1).is("עד") || words.get(from - 1).is("ועד") || prefix.equals("ל");
        var first = words.get(from - 1).isHebrew() ? from - 2 : from - 1;
        return isSecond
                && words.get(first).isDigits()
                && HOURS.contains(words.get(first - 1).text());
    }

    private static @Nullable Clock of(String hour, String minute, int end) {
        var hours = Integer.parseInt(hour);
        var isMidnight = hours == 24 && minute.equals("00");
        if (minute.length() != 2 || minute.compareTo("59") > 0 || hours > 23 && !isMidnight) {
            return null;
        }
        var isOpen = hour.charAt(0) != '0' && hours < FIRST_HOUR_OF_WORK;
        return new Clock(LocalTime.of(hours % 24, Integer.parseInt(minute)), isOpen, end);
    }

    private static boolean isMore(Words words, int place) {
        var sign = words.get(place);
        return words.isGlued(place)
                && (sign.isSign(':') || sign.isSign('.') || sign.isSign('/') || sign.isSign(','))
                && words.isGlued(place + 1)
                && words.get(place + 1).isDigits();
    }
}
