package io.moked.ai.tools;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a conversation takes place.
 *
 * @param moment that of the one it repeats, with the calendar as it is while nobody has anything in it; absent for now,
 *     with the calendar as it stands
 */
public record AsOf(@Nullable Instant moment) {

    /** Now. */
    public static final AsOf NOW = new AsOf(null);

    /** The time on the clock of the one who holds it. */
    public Instant now(Clock clock) {
        return moment == null ? clock.instant() : moment;
    }
}
