package io.moked.crm.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moked.events.call.CallId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is read.
 *
 * @param kind what happened
 * @param subject which of its kind, such as the call or the recording
 * @param at when
 * @param callId the call it belongs to; absent otherwise
 * @param text in Hebrew; absent if the details say all
 * @param details by name, as simple values
 */
public record TimelineItem(
        TimelineEntry.Kind kind,
        UUID subject,
        Instant at,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CallId callId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,
        Map<String, Object> details) {}
