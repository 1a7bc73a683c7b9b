package io.moked.ai.scenario;

import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * The appointment that the caller of a scenario has before they say a word.
 *
 * @param service for what; one that is offered no more stands in no play
 * @param staff with whom
 * @param startsAt when
 */
public record Standing(
        @NotNull ServiceId service,
        @NotNull StaffId staff,
        @NotNull Instant startsAt) {}
