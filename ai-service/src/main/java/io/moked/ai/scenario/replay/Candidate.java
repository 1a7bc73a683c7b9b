package io.moked.ai.scenario.replay;

import io.moked.ai.business.Business;
import io.moked.events.business.BusinessChanged;
import io.moked.events.business.BusinessChanged.Gender;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the agent would be told, as in the form of a business. What is absent stays as it is; what the calendar decides
 * by, such as services and hours, is as it is saved.
 *
 * @param prompt may be empty
 */
record Candidate(
        @Nullable @Size(min = 1, max = 200) String name,
        @Valid @Nullable Profile profile,
        @Valid @Nullable Agent agent,
        @Nullable @Size(max = 20000) String prompt,
        @Nullable @Size(max = 500) List<@Valid @NotNull Fact> facts) {

    /** Where and how the business is found. */
    record Profile(
            @Nullable @Size(max = 2000) String address,
            @Nullable @Size(max = 2000) String website,
            @Nullable @Size(max = 2000) String email,
            @Nullable @Size(max = 20000) String about) {}

    /**
     * Who answers.
     *
     * @param model which it would think with; absent for that of the house
     */
    record Agent(
            @NotBlank @Size(max = 200) String name,
            @NotNull Gender gender,

            @Nullable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.:_-]{0,59}")
            String model) {}

    /** What the agent may tell. */
    record Fact(
            @NotNull @Size(max = 2000) String about,
            @NotNull @Size(max = 20000) String text) {}

    /** The business as it would be. */
    Business of(Business saved) {
        var state = saved.state();
        return new Business(new BusinessChanged(
                state.businessId(),
                state.version(),
                name == null ? state.name() : name,
                state.numbers(),
                agent == null
                        ? state.agent()
                        : new BusinessChanged.Agent(
                                agent.name(),
                                agent.gender(),
                                state.agent().voice(),
                                state.agent().pronunciations(),
                                agent.model()),
                prompt == null ? state.prompt() : prompt,
                facts == null
                        ? state.facts()
                        : facts.stream()
                                .map(fact -> new BusinessChanged.Fact(fact.about(), fact.text()))
                                .toList(),
                state.services(),
                state.staff(),
                state.openingHours(),
                state.handoffPhone(),
                state.voiceMode(),
                state.changedAt(),
                state.greeting(),
                profile == null
                        ? state.profile()
                        : new BusinessChanged.Profile(
                                profile.address(), profile.website(), profile.email(), profile.about()),
                state.specialDays(),
                state.keeps(),
                state.recording(),
                state.quietHours()));
    }
}
