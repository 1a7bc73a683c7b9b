package io.moked.crm.business;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A business as it is written in a file; nothing in it is checked yet. */
record BusinessFile(
        @Nullable String key,
        @Nullable String id,
        @Nullable String name,
        @Nullable Profile profile,
        @Nullable List<@Nullable String> numbers,
        @Nullable Agent agent,
        @Nullable String greeting,
        @Nullable String prompt,
        @Nullable List<@Nullable Fact> facts,
        @Nullable List<@Nullable Service> services,
        @Nullable List<@Nullable Staff> staff,
        @Nullable List<@Nullable Resource> resources,
        @Nullable List<@Nullable Hours> openingHours,
        @Nullable List<@Nullable Break> breaks,
        @Nullable List<@Nullable SpecialDay> exceptions,
        @Nullable String handoffPhone,
        @Nullable String voiceMode,
        @Nullable String shabbat,
        @Nullable String holidays,
        @Nullable Integer monthsAhead,
        @Nullable Recording recording,
        @Nullable QuietHours quietHours) {

    record Profile(
            @Nullable String address,
            @Nullable String website,
            @Nullable String email,
            @Nullable String about) {}

    record Agent(
            @Nullable String name,
            @Nullable String gender,
            @Nullable String voice,
            @Nullable List<@Nullable Pronunciation> pronunciations,
            @Nullable String model) {}

    record Pronunciation(@Nullable String written, @Nullable String spoken) {}

    record Fact(@Nullable String about, @Nullable String text) {}

    record Service(
            @Nullable String id,
            @Nullable String name,
            @Nullable Integer minutes,
            @Nullable BigDecimal price,
            @Nullable Integer buffer,
            @Nullable List<@Nullable String> resources) {}

    record Staff(
            @Nullable String id,
            @Nullable String name,
            @Nullable List<@Nullable String> services,
            @Nullable List<@Nullable Hours> hours,
            @Nullable List<@Nullable Break> breaks) {}

    record Resource(@Nullable String id, @Nullable String name) {}

    record Hours(
            @Nullable String day,
            @Nullable String opens,
            @Nullable String closes) {}

    record Break(@Nullable String from, @Nullable String to) {}

    record SpecialDay(
            @Nullable String date,
            @Nullable Boolean closed,
            @Nullable String opens,
            @Nullable String closes,
            @Nullable String note) {}

    record Recording(@Nullable Boolean enabled, @Nullable Integer retentionDays) {}

    record QuietHours(@Nullable String from, @Nullable String to) {}
}
