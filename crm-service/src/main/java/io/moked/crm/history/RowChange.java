package io.moked.crm.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one change made of something.
 *
 * @param kind of what was changed
 * @param version that it became; absent if it is gone since
 * @param at when
 * @param fields what is not as it was
 */
public record RowChange(Kind kind, @Nullable Long version, Instant at, List<FieldChange> fields) {

    /** What people can change. */
    public enum Kind {
        BUSINESS,
        CUSTOMER,
        APPOINTMENT,
        ABSENCE,
        WAITING_ENTRY,
        TASK,
        LEAD,
        LEAD_STAGE,
        SEGMENT,
        FILE,
        CONSENT,
        CALENDAR_FEED,
        GOOGLE_CALENDAR
    }

    /**
     * A field that was changed.
     *
     * @param name as the API has it where it shows the thing itself
     * @param before as it was; absent if it was empty
     * @param after as it is since; absent if it is empty
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldChange(
            String name,
            @Schema(implementation = Object.class) @Nullable Object before,
            @Schema(implementation = Object.class) @Nullable Object after) {}
}
