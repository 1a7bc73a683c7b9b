package io.moked.sandbox.openai.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All that the agent knows.
 *
 * @param prompt what it was told to be
 * @param tools parameters' schema by name, in the order given
 * @param schema of the JSON it is to write; absent when it is to speak
 */
public record Conversation(
        String prompt,
        List<Turn> turns,
        Map<String, JsonNode> tools,
        Choice choice,
        @Nullable JsonNode schema) {

    /** Something that happened in it. */
    public sealed interface Turn {

        /** In words. */
        String text();

        /** The caller said it. */
        record User(String text) implements Turn {}

        /** The agent said it. */
        record Agent(String text) implements Turn {}

        /** Told to the agent on the way. */
        record Remark(String text) implements Turn {}

        /** The agent called a tool. */
        record Called(String tool, JsonNode arguments) implements Turn {
            @Override
            public String text() {
                return arguments.toString();
            }
        }

        /** A tool answered. */
        record Result(String tool, JsonNode value) implements Turn {
            @Override
            public String text() {
                return value.toString();
            }
        }
    }

    /** How free the agent is in calling tools. */
    public sealed interface Choice {

        /** As it likes. */
        record Free() implements Choice {}

        /** Some tool must be called. */
        record Some() implements Choice {}

        /** This tool must be called. */
        record Named(String tool) implements Choice {}
    }

    /** The prompt, and what was added to it on the way. */
    String instructions() {
        return Stream.concat(
                        Stream.of(prompt),
                        turns.stream().filter(Turn.Remark.class::isInstance).map(Turn::text))
                .collect(Collectors.joining("\n"));
    }

    Optional<Turn> last() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
    }

    /** What the caller said last. */
    String lastWords() {
        return turns.reversed().stream()
                .filter(Turn.User.class::isInstance)
                .map(Turn::text)
                .findFirst()
                .orElse("");
    }

    /** What the agent said last before the caller did. */
    String lastQuestion() {
        return turns.reversed().stream()
                .filter(Turn.Agent.class::isInstance)
                .map(Turn::text)
                .findFirst()
                .orElse("");
    }
}
