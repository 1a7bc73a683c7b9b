package io.moked.crm.task;

import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Workplace;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Until when something should be done that nobody gave a time. */
final class Deadline {

    /** Who is asked later than that before closing does it on the next day. */
    private static final Duration LEAST = Duration.ofHours(1);

    /** No business is closed for longer that takes calls. */
    private static final int DAYS = 30;

    private Deadline() {}

    /** By the end of the day on which it was asked for, if there was time enough on it, or of the next that is open. */
    static Instant of(Instant requested, Workplace workplace) {
        var today = IsraelTime.dateOf(requested);
        var day = Stream.iterate(today, date -> date.plusDays(1))
                .limit(DAYS)
                .filter(date -> workplace
                        .closes(date)
                        .filter(closing -> !requested.isAfter(closing.minus(LEAST)))
                        .isPresent())
                .findFirst()
                .orElse(today.plusDays(1));
        return IsraelTime.day(day).end();
    }
}
