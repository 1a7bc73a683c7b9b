package io.moked.ai.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.moked.ai.business.Business;
import io.moked.ai.quality.Opinion;
import io.moked.events.business.BusinessChanged.Service;
import io.moked.events.conversation.ConversationSummarized;
import io.moked.events.conversation.ConversationSummarized.Intent;
import io.moked.hebrew.text.HebrewText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model's opinion of a conversation.
 *
 * @param qualityTags those of the schema
 * @param interest absent if there is none
 * @param opinion how the caller was served; absent if the model did not say
 */
record Judgement(
        String summary,
        Intent intent,
        @JsonProperty("follow_ups") List<String> followUps,
        @JsonProperty("quality_tags") List<String> qualityTags,
        @Nullable Interest interest,
        @JsonProperty("service_quality") @Nullable Opinion opinion) {

    /** What they may still buy or book, in the model's words. */
    record Interest(String matter, @Nullable String service) {}

    static final String NAME = "conversation_summary";
    static final List<String> TAGS = List.of("misunderstood", "silence", "upset", "repeated", "off_topic");
    private static final int LONGEST = 1000;
    private static final int LONGEST_MATTER = 120;
    private static final int MOST = 5;

    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private static final Map<String, Object> INTEREST = Map.of(
            "type",
            List.of("object", "null"),
            "properties",
            Map.of("matter", TEXT, "service", Map.of("type", List.of("string", "null"))),
            "required",
            List.of("matter", "service"),
            "additionalProperties",
            false);

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
                    "interest",
                    INTEREST,
                    "service_quality",
                    Map.of("type", "string", "enum", List.of("GOOD", "FAIR", "POOR"))),
            "required",
            List.of("summary", "intent", "follow_ups", "quality_tags", "interest", "service_quality"),
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
                interest,
                opinion);
    }

    /** On one line, and of a service that the business has; none if the model named nothing. */
    ConversationSummarized.@Nullable Interest interestIn(Business business) {
        var matter = interest == null
                ? ""
                : HebrewText.withoutBidiControls(interest.matter())
                        .replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .strip();
        if (interest == null || matter.isEmpty()) {
            return null;
        }
        var service = interest.service() == null ? Optional.<Service>empty() : business.service(interest.service());
        return new ConversationSummarized.Interest(
                matter.substring(0, Math.min(matter.length(), LONGEST_MATTER)),
                service.map(Service::serviceId).orElse(null));
    }
}
