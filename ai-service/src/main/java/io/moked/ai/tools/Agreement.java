package io.moked.ai.tools;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * What the calendar agreed to in a conversation.
 *
 * @param kind one that concerns an appointment
 * @param startsAt of the appointment: the new time, or of a cancelled one the time it had
 */
public record Agreement(Wish.Kind kind, Instant startsAt, String staffName) {

    /** When the appointment starts on Israel's clock. */
    public LocalDateTime start() {
        return Checks.local(startsAt);
    }

    /** The same as the caller is told it. */
    public String sentence() {
        return Sentences.agreed(kind, startsAt, staffName);
    }
}
