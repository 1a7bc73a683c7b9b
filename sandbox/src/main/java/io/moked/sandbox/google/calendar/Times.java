package io.moked.sandbox.google.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import tools.jackson.databind.JsonNode;

/** The times of events: a moment with an offset or a zone, or a whole day of the calendar. */
final class Times {

    static final ZoneId ZONE = ZoneId.of("Asia/Jerusalem");

    private Times() {}

    static Instant start(JsonNode event) {
        return of(event.path("start"), "start");
    }

    static Instant end(JsonNode event) {
        return of(event.path("end"), "end");
    }

    static void check(JsonNode event) {
        var start = start(event);
        var end = end(event);
        if (event.path("start").has("date") != event.path("end").has("date")) {
            throw Refused.invalid("Start and end times must either both be date or both be dateTime.");
        }
        if (end.isBefore(start)) {
            throw new Refused(400, "calendar", "timeRangeEmpty", "The specified time range is empty.");
        }
    }

    private static Instant of(JsonNode time, String name) {
        try {
            if (time.hasNonNull("date")) {
                return LocalDate.parse(time.get("date").asString())
                        .atStartOfDay(ZONE)
                        .toInstant();
            }
            if (!time.hasNonNull("dateTime")) {
                throw new Refused(400, "global", "required", "Missing " + name + " time.");
            }
            var text = time.get("dateTime").asString();
            return hasOffset(text)
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text)
                            .atZone(ZoneId.of(time.path("timeZone").asString("")))
                            .toInstant();
        } catch (DateTimeException e) {
            throw Refused.invalid("Invalid value for: Invalid format: " + name);
        }
    }

    private static boolean hasOffset(String text) {
        return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d");
    }
}
