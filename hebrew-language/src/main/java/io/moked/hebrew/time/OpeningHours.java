package io.moked.hebrew.time;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * When a business is open, to read an hour without a word for the part of the day. Weekdays that are missing are
 * closed; an hour on such a day is read by the default hours.
 */
public record OpeningHours(Map<DayOfWeek, Open> days) {

    /** 08:00 to 20:00 on every day. */
    public static final OpeningHours DEFAULT = daily(LocalTime.of(8, 0), LocalTime.of(20, 0));

    public OpeningHours {
        days = Map.copyOf(days);
    }

    /** The same hours on every day. */
    public static OpeningHours daily(LocalTime from, LocalTime to) {
        var days = new EnumMap<DayOfWeek, Open>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            days.put(day, new Open(from, to));
        }
        return new OpeningHours(days);
    }

    /** The hours of a weekday, empty when it is closed. */
    public Optional<Open> on(DayOfWeek day) {
        return Optional.ofNullable(days.get(day));
    }

    /**
     * Hours of one day.
     *
     * @param to closing time, which is no longer open; midnight when it is {@code 00:00}
     */
    public record Open(LocalTime from, LocalTime to) {}
}
