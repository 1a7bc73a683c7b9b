package io.moked.ai.scenario;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says when it is their turn.
 *
 * @param text absent if they say nothing
 */
public record Turn(@Nullable @Size(max = 1000) String text) {}
