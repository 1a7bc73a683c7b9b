package io.moked.ai.scenario;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.moked.events.call.CallId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that is played again.
 *
 * @param version counts its changes from 1
 * @param call in which it was held
 * @param heldAt when, which is also when it is played, with the calendar as it is while nobody has anything in it
 * @param title what people call it
 * @param turns what the caller says, in order
 * @param checks what is expected; all of them
 * @param standing what the caller has in the calendar; absent if nothing
 * @param note what should have happened, in somebody's words; may be empty
 */
public record Scenario(
        UUID id,
        long version,
        CallId call,
        Instant heldAt,
        String title,
        List<Turn> turns,
        List<Check> checks,
        @Nullable Standing standing,
        String note,
        Instant createdAt,
        Instant changedAt) {

    /** How many exchanges a play of it has at most. */
    @JsonIgnore
    public int exchanges() {
        return turns.size();
    }
}
