package io.moked.ai.conversation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.moked.ai.thinking.Message;
import io.moked.ai.thinking.ToolCall;
import io.moked.ai.tools.ToolOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the dialogue as it is stored.
 *
 * @param text absent when the agent only called tools
 * @param calls of the agent; empty for all else
 * @param callId which call this is the result of; absent for all else
 * @param outcome present with the call id
 * @param heardAt when the words of its exchange were heard; known by the exchange, and not stored with the entry again
 */
record Entry(
        Role role,
        @Nullable String text,
        List<ToolCall> calls,
        @Nullable String callId,
        @Nullable ToolOutcome outcome,
        @JsonIgnore @Nullable Instant heardAt) {

    enum Role {
        CALLER,
        NOTE,
        AGENT,
        TOOL
    }

    static Entry caller(String text) {
        return new Entry(Role.CALLER, text, List.of(), null, null, null);
    }

    static Entry note(String text) {
        return new Entry(Role.NOTE, text, List.of(), null, null, null);
    }

    static Entry agent(@Nullable String text, List<ToolCall> calls) {
        return new Entry(Role.AGENT, text, calls, null, null, null);
    }

    static Entry result(ToolCall call, ToolOutcome outcome) {
        return new Entry(Role.TOOL, null, List.of(), call.id(), outcome, null);
    }

    /** The same as part of an exchange that was heard then. */
    Entry heard(Instant at) {
        return new Entry(role, text, calls, callId, outcome, at);
    }

    /** What an agent thinks while it calls tools is not spoken. */
    boolean isSpokenBy(Role speaker) {
        return role == speaker && text != null && calls.isEmpty();
    }

    String words() {
        return text == null ? "" : text;
    }

    Message message() {
        return switch (role) {
            case CALLER -> new Message.Caller(words());
            case NOTE -> new Message.Instruction(words());
            case AGENT -> new Message.Agent(text, calls);
            case TOOL ->
                new Message.ToolResult(
                        java.util.Objects.requireNonNull(callId),
                        java.util.Objects.requireNonNull(outcome).json());
        };
    }
}
