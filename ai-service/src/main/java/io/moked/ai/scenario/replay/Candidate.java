package io.moked.ai.scenario.replay;

import io.moked.ai.business.Business;
import io.moked.events.Money;
import io.moked.events.business.BusinessChanged;
import io.moked.events.business.BusinessChanged.Gender;
import io.moked.events.business.ServiceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the agent would be told, as in the form of a business. What is absent stays as it is; what the calendar decides
 * by, such as hours and how long something takes, is as it is saved.
 *
 * @param prompt may be empty
 * @param services what is told of services that there are; one that is not among them would be offered no more
 */
record Candidate(
        @Nullable @Size(min = 1, max = 200) String name,
        @Valid @Nullable Profile profile,
        @Valid @Nullable Agent agent,
        @Nullable @Size(max = 20000) String prompt,
        @Nullable @Size(max = 500) List<@Valid @NotNull Fact> facts,
        @Nullable @Size(max = 500) List<@Valid @NotNull Service> services) {

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

    /**
     * What the agent may say of a service.
     *
     * @param id of one that there is; of others nothing is played
     * @param price absent if it depends
     */
    record Service(
            @NotNull ServiceId id,
            @NotBlank @Size(max = 200) String name,
            @Valid @Nullable Price price) {}

    /** An amount in hundredths of a shekel. */
    record Price(@PositiveOrZero long agorot) {}

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
                services == null ? state.services() : told(state.services(), services),
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

    private static List<BusinessChanged.Service> told(List<BusinessChanged.Service> saved, List<Service> wanted) {
        return saved.stream()
                .flatMap(service -> wanted.stream()
                        .filter(one -> one.id().equals(service.serviceId()))
                        .limit(1)
                        .map(one -> new BusinessChanged.Service(
                                service.serviceId(),
                                one.name(),
                                service.durationMinutes(),
                                one.price() == null
                                        ? null
                                        : new Money(one.price().agorot()))))
                .toList();
    }
}
