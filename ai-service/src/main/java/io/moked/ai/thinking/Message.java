package io.moked.ai.thinking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a dialogue as a model reads it. */
public sealed interface Message {

    /** What the service itself says: instructions, and notes on what happened. */
    record Instruction(String text) implements Message {}

    /** The caller's words: data, whatever they ask for. */
    record Caller(String text) implements Message {}

    /**
     * The agent's words, or tools it called.
     *
     * @param text absent when it only called tools
     */
    record Agent(@Nullable String text, List<ToolCall> calls) implements Message {}

    /** What came of a tool call, as JSON. */
    record ToolResult(String callId, String json) implements Message {}
}
