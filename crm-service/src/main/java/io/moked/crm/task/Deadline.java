package io.moked.crm.task;

import io.moked.crm.calendar.IsraelTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;

/** Until when something should be done that nobody gave a time. */
final class Deadline {

    private static final LocalTime LATE = LocalTime.of(17, 0);

    private Deadline() {}

    /** By the end of the day on which it was asked for; of the next, Saturdays left out, if it was late then. */
    static Instant of(Instant requested) {
        var day = IsraelTime.dateOf(requested);
        if (!requested.isBefore(IsraelTime.at(day, LATE))) {
            day = day.plusDays(1);
        }
        return IsraelTime.day(day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.plusDays(1) : day)
                .end();
    }
}
