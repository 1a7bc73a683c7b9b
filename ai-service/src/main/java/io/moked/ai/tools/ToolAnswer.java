package io.moked.ai.tools;

import io.moked.ai.tools.ToolOutcome.Status;
import io.moked.chassis.event.EventJson;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the model is told of a tool call; written as JSON without absent parts.
 *
 * @param spoken the time as it is said
 * @param say a sentence for the caller
 */
record ToolAnswer(
        Status status,
        @Nullable String reason,
        @Nullable String date,
        @Nullable String time,
        @Nullable String staff,
        @Nullable String spoken,
        @Nullable String say,
        @Nullable List<Time> alternatives,
        @Nullable List<Time> slots) {

    /** A time that is free. */
    record Time(String date, String time, String staff, String spoken) {

        static Time of(Instant start, String staff) {
            var local = Checks.local(start);
            return new Time(DATE.format(local), TIME.format(local), staff, Sentences.spoken(start));
        }
    }

    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static ToolAnswer refused(String say) {
        return saying(Status.REFUSED, say);
    }

    static ToolAnswer saying(Status status, String say) {
        return new ToolAnswer(status, null, null, null, null, null, say, null, null);
    }

    static ToolAnswer agreed(Status status, Instant start, String staff, String say) {
        LocalDateTime local = Checks.local(start);
        return new ToolAnswer(
                status, null, DATE.format(local), TIME.format(local), staff, Sentences.spoken(start), say, null, null);
    }

    static ToolAnswer rejected(String reason, String say, List<Time> alternatives) {
        return new ToolAnswer(Status.REJECTED, reason, null, null, null, null, say, alternatives, null);
    }

    static ToolAnswer slots(List<Time> slots) {
        return new ToolAnswer(Status.FOUND, null, null, null, null, null, null, null, slots);
    }

    ToolOutcome outcome(EventJson json) {
        return new ToolOutcome(status, json.write(this), say, null, null);
    }

    ToolOutcome refusal(EventJson json, String why) {
        return new ToolOutcome(status, json.write(this), say, null, why);
    }

    ToolOutcome ending(EventJson json, ToolOutcome.Ending ending) {
        return new ToolOutcome(status, json.write(this), say, ending, null);
    }
}
