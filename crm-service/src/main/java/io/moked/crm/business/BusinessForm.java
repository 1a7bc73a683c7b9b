package io.moked.crm.business;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A business as people read and write it at the desk; nothing in it is checked yet. Times are {@code HH:mm} in Israel.
 *
 * @param id the business; what is written is ignored, as are version, key and changedAt
 * @param version counts its changes from 1
 * @param key its short name for operators
 * @param name as its customers know it
 * @param numbers the numbers that callers dial; of all businesses, no two share one
 * @param greeting what the agent says first; absent if it finds its own words
 * @param prompt what the agent is told beside the facts
 * @param facts what the agent may say
 * @param services what it offers by appointment; one with a new id, or without one, is new
 * @param staff whose time is booked
 * @param resources rooms, chairs, machines that services need beside them; one with a new id is new
 * @param openingHours its week; a day may have several
 * @param breaks on every day of its week, in which nothing is booked
 * @param exceptions days that differ from the week; one with hours is open as it says, even on a rest
 * @param keeps {@code SHABBAT}, {@code HOLIDAY}: the rests on which it is closed
 * @param handoffPhone whom to call when a caller asks for a person
 * @param voiceMode {@code TURN_BY_TURN}; live calls cannot be held yet
 * @param monthsAhead how far ahead appointments can be booked
 * @param quietHours when nobody is called or written to of one's own accord; may go over midnight
 * @param changedAt when it changed last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Business")
record BusinessForm(
        @Nullable String id,
        @Nullable Long version,
        @Nullable String key,
        @Nullable String name,
        BusinessFile.@Nullable Profile profile,
        @Nullable List<@Nullable String> numbers,
        BusinessFile.@Nullable Agent agent,
        @Nullable String greeting,
        @Nullable String prompt,
        @Nullable List<BusinessFile.@Nullable Fact> facts,
        @Nullable List<@Nullable Service> services,
        @Nullable List<@Nullable Staff> staff,
        @Nullable List<BusinessFile.@Nullable Resource> resources,
        @Nullable List<BusinessFile.@Nullable Hours> openingHours,
        @Nullable List<BusinessFile.@Nullable Break> breaks,
        @Nullable List<BusinessFile.@Nullable SpecialDay> exceptions,
        @Nullable List<@Nullable String> keeps,
        @Nullable String handoffPhone,
        @Nullable String voiceMode,
        @Nullable Integer monthsAhead,
        BusinessFile.@Nullable Recording recording,
        BusinessFile.@Nullable QuietHours quietHours,
        @Nullable Instant changedAt) {

    /**
     * Something offered by appointment.
     *
     * @param price VAT included; absent if it depends
     * @param bufferMinutes how long nothing else can be booked after it
     * @param resources the ids of those of which it needs one, first the one to take first; empty if it needs none
     */
    record Service(
            @Nullable String id,
            @Nullable String name,
            @Nullable Integer durationMinutes,
            @Nullable Price price,
            @Nullable Integer bufferMinutes,
            @Nullable List<@Nullable String> resources) {}

    /** An amount in hundredths of a shekel. */
    record Price(@Nullable Long agorot) {}

    /**
     * Somebody, or something, whose time is booked.
     *
     * @param services the ids of what they give
     * @param hours their own week, within that of the business; absent if they are always there
     * @param breaks on every day they work
     * @param account the account with which they log in, which nobody else of the staff has; absent if none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Staff(
            @Nullable String id,
            @Nullable String name,
            @Nullable List<@Nullable String> services,
            @Nullable List<BusinessFile.@Nullable Hours> hours,
            @Nullable List<BusinessFile.@Nullable Break> breaks,
            @Nullable String account) {}
}
