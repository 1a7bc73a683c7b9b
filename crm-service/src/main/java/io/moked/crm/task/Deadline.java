package io.moked.crm.task;

import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Workplace;
import io.moked.events.task.TaskRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Until when something should be done that is asked for. */
final class Deadline {

    /** Who is asked later than that before closing does it on the next day. */
    private static final Duration LEAST = Duration.ofHours(1);

    /** No business is closed for longer that takes calls. */
    private static final int DAYS = 30;

    /** Nobody can have meant a time beyond. */
    private static final Duration FARTHEST = Duration.ofDays(366);

    private Deadline() {}

    /** When the customer said, else {@linkplain #of(Instant, Workplace) when it is usual}. */
    static Instant of(TaskRequested request, Workplace workplace) {
        var requested = request.requestedAt();
        return Optional.ofNullable(request.dueAt())
                .filter(due -> due.isAfter(requested) && due.isBefore(requested.plus(FARTHEST)))
                .orElseGet(() -> of(requested, workplace));
    }

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
