package io.moked.ai.scenario.replay;

import io.moked.ai.business.Business;
import io.moked.events.Money;
import io.moked.events.business.BusinessChanged;
import io.moked.events.business.BusinessChanged.Gender;
import io.moked.events.business.BusinessChanged.Opening;
import io.moked.events.business.BusinessChanged.StaffMember;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the agent would be told, as in the form of a business. What is absent stays as it is. What is free is free by what
 * is saved: the calendar knows nothing of a candidate.
 *
 * @param prompt may be empty
 * @param services all that would be offered
 * @param staff all who would give them
 * @param openingHours the week
 * @param exceptions days that differ from it
 */
record Candidate(
        @Nullable @Size(min = 1, max = 200) String name,
        @Valid @Nullable Profile profile,
        @Valid @Nullable Agent agent,
        @Nullable @Size(max = 20000) String prompt,
        @Nullable @Size(max = 500) List<@Valid @NotNull Fact> facts,
        @Nullable @Size(max = 500) List<@Valid @NotNull Service> services,
        @Nullable @Size(max = 500) List<@Valid @NotNull Staff> staff,
        @Nullable @Size(max = 200) List<@Valid @NotNull Hours> openingHours,
        @Nullable @Size(max = 500) List<@Valid @NotNull SpecialDay> exceptions) {

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
     * @param price absent if it depends
     */
    record Service(
            @NotNull ServiceId id,
            @NotBlank @Size(max = 200) String name,
            @Positive @Max(24 * 60) int durationMinutes,
            @Valid @Nullable Price price) {

        private BusinessChanged.Service told() {
            return new BusinessChanged.Service(
                    id, name, durationMinutes, price == null ? null : new Money(price.agorot()));
        }
    }

    /** An amount in hundredths of a shekel. */
    record Price(@PositiveOrZero long agorot) {}

    /** Who gives which services. */
    record Staff(
            @NotNull StaffId id,
            @NotBlank @Size(max = 200) String name,
            @NotNull @Size(max = 500) List<@NotNull ServiceId> services) {}

    /** A time of the week in which the business is open, in Israel's time. */
    record Hours(
            @NotNull DayOfWeek day,
            @NotNull LocalTime opens,
            @NotNull LocalTime closes) {}

    /**
     * A day that differs from the week, in Israel's time.
     *
     * @param opens absent if it is closed
     */
    record SpecialDay(
            @NotNull LocalDate date,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            @Nullable @Size(max = 200) String note) {

        private BusinessChanged.SpecialDay told() {
            return new BusinessChanged.SpecialDay(date, opens, closes, note);
        }
    }

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
                told(facts, fact -> new BusinessChanged.Fact(fact.about(), fact.text()), state.facts()),
                told(services, Service::told, state.services()),
                told(staff, one -> new StaffMember(one.id(), one.name(), one.services()), state.staff()),
                told(openingHours, one -> new Opening(one.day(), one.opens(), one.closes()), state.openingHours()),
                state.handoffPhone(),
                state.voiceMode(),
                state.changedAt(),
                state.greeting(),
                profile == null
                        ? state.profile()
                        : new BusinessChanged.Profile(
                                profile.address(), profile.website(), profile.email(), profile.about()),
                exceptions == null
                        ? state.specialDays()
                        : exceptions.stream().map(SpecialDay::told).toList(),
                state.keeps(),
                state.recording(),
                state.quietHours()));
    }

    private static <A, B> List<B> told(@Nullable List<A> wanted, Function<A, B> form, List<B> saved) {
        return wanted == null ? saved : wanted.stream().map(form).toList();
    }
}
