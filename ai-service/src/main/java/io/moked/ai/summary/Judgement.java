package io.moked.ai.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.moked.ai.quality.Opinion;
import io.moked.events.conversation.ConversationSummarized.Intent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model's opinion of a conversation.
 *
 * @param qualityTags those of the schema
 * @param opinion how the caller was served; absent if the model did not say
 */
record Judgement(
        String summary,
        Intent intent,
        @JsonProperty("follow_ups") List<String> followUps,
        @JsonProperty("quality_tags") List<String> qualityTags,
        @JsonProperty("service_quality") @Nullable Opinion opinion) {

    static final String NAME = "conversation_summary";
    static final List<String> TAGS = List.of("misunderstood", "silence", "upset", "repeated", "off_topic");
    private static final int LONGEST = 1000;
    private static final int MOST = 5;

    private static final Map<String, Object> TEXT = Map.of("type", "string");

    static final Map<String, Object> SCHEMA = Map.of(
            "type",
            "object",
            "properties",
            Map.of(
                    "summary",
                    TEXT,
                    "intent",
                    Map.of(
                            "type",
                            "string",
                            "enum",
                            List.of("BOOK", "MOVE", "CANCEL", "QUESTION", "MESSAGE", "PERSON", "OTHER")),
                    "follow_ups",
                    Map.of("type", "array", "items", TEXT),
                    "quality_tags",
                    Map.of("type", "array", "items", Map.of("type", "string", "enum", TAGS)),
                    "service_quality",
                    Map.of("type", "string", "enum", List.of("GOOD", "FAIR", "POOR"))),
            "required",
            List.of("summary", "intent", "follow_ups", "quality_tags", "service_quality"),
            "additionalProperties",
            false);

    /** The same within bounds, whatever the model wrote. */
    Judgement bounded() {
        return new Judgement(
                summary.length() <= LONGEST ? summary : summary.substring(0, LONGEST),
                intent,
                followUps.stream()
                        .filter(todo -> todo.length() <= LONGEST)
                        .limit(MOST)
                        .toList(),
                qualityTags.stream().filter(TAGS::contains).distinct().toList(),
                opinion);
    }
}
