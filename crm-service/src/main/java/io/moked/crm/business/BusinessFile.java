package io.moked.crm.business;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A business as it is written in a file; nothing in it is checked yet. */
record BusinessFile(
        @Nullable String key,
        @Nullable String id,
        @Nullable String name,
        @Nullable List<@Nullable String> numbers,
        @Nullable Agent agent,
        @Nullable String prompt,
        @Nullable List<@Nullable Fact> facts,
        @Nullable List<@Nullable Service> services,
        @Nullable List<@Nullable Staff> staff,
        @Nullable List<@Nullable Hours> openingHours,
        @Nullable String handoffPhone,
        @Nullable String voiceMode,
        @Nullable String shabbat,
        @Nullable String holidays,
        @Nullable Integer monthsAhead) {

    record Agent(
            @Nullable String name,
            @Nullable String gender,
            @Nullable String voice,
            @Nullable List<@Nullable Pronunciation> pronunciations) {}

    record Pronunciation(@Nullable String written, @Nullable String spoken) {}

    record Fact(@Nullable String about, @Nullable String text) {}

    record Service(
            @Nullable String id,
            @Nullable String name,
            @Nullable Integer minutes,
            @Nullable BigDecimal price) {}

    record Staff(
            @Nullable String id,
            @Nullable String name,
            @Nullable List<@Nullable String> services,
            @Nullable List<@Nullable Hours> hours,
            @Nullable List<@Nullable Break> breaks) {}

    record Hours(
            @Nullable String day,
            @Nullable String opens,
            @Nullable String closes) {}

    record Break(@Nullable String from, @Nullable String to) {}
}
