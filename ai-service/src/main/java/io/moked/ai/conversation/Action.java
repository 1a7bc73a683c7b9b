package io.moked.ai.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the agent did, or would not do.
 *
 * @param tool its name
 * @param words what and why, in a Hebrew sentence; personal, as the conversation is
 * @param status what came of it, see {@link io.moked.ai.tools.ToolOutcome.Status}
 * @param at when; absent for what was done before that was noted
 */
public record Action(
        String tool, String words, String status, @Nullable Instant at) {}
