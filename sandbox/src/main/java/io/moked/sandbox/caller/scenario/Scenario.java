package io.moked.sandbox.caller.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.moked.sandbox.fault.Fault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller does, and what must come of it. {@code sandbox/README.md} is its manual.
 *
 * @param name short, unique
 * @param about one sentence
 * @param business key of the business that is called
 * @param caller E.164, or {@code anonymous}; absent for a number nobody had before
 * @param whatsapp whether the caller's number has WhatsApp
 * @param given what is so before the call; absent if nothing matters
 * @param steps in order
 * @param then what must be true in the end
 * @param faults what goes wrong meanwhile
 */
public record Scenario(
        String name,
        String about,
        String business,
        @Nullable String caller,
        @Nullable Boolean whatsapp,
        @Nullable Given given,
        List<Step> steps,
        Then then,
        @Nullable List<FaultDemand> faults) {

    public Scenario {
        Requirement.present("name", name);
        Requirement.present("about", about);
        Requirement.present("business", business);
        Requirement.present("steps", steps);
        Requirement.present("then", then);
        Requirement.that(!steps.isEmpty(), "steps: at least one");
        Requirement.that(
                caller == null || caller.matches("anonymous|\\+[1-9]\\d{6,14}"),
                "caller: a number such as +972502345678, or anonymous");
        steps = List.copyOf(steps);
    }

    /** Whether the caller has WhatsApp: yes, unless said otherwise. */
    public boolean hasWhatsApp() {
        return whatsapp == null || whatsapp;
    }

    /** What goes wrong; may be empty. */
    public List<FaultDemand> plannedFaults() {
        return faults == null ? List.of() : faults;
    }

    /**
     * What is so before the call.
     *
     * @param slot a time in the calendar, found or made
     */
    public record Given(@Nullable Slot slot) {}

    /**
     * A time in the calendar, on the first day after today that fits.
     *
     * @param service its name
     * @param time when it starts
     * @param is free, or taken by a stranger with whoever gives the service
     */
    public record Slot(String service, LocalTime time, Taken is) {

        public Slot {
            Requirement.present("service", service);
            Requirement.present("time", time);
            Requirement.present("is", is);
        }
    }

    /** Whether somebody has a time already. */
    public enum Taken {
        /** Nobody. */
        @JsonProperty("free")
        FREE,
        /** A stranger. */
        @JsonProperty("taken")
        TAKEN
    }

    /**
     * Something a vendor does wrong during the call.
     *
     * @param vendor who
     * @param operation which of its operations; absent for any
     * @param kind what
     * @param delay milliseconds, for {@code slow}
     * @param times how often; 1 if absent
     */
    public record FaultDemand(
            Fault.Vendor vendor,
            @Nullable String operation,
            Fault.Kind kind,
            @Nullable Long delay,
            @Nullable Integer times) {

        public FaultDemand {
            Requirement.present("vendor", vendor);
            Requirement.present("kind", kind);
            Requirement.that(kind != Fault.Kind.SLOW || delay != null, "slow needs a delay in milliseconds");
        }

        /** As the vendors take it. */
        public Fault fault() {
            return new Fault(
                    vendor, operation, kind, Duration.ofMillis(delay == null ? 0 : delay), times == null ? 1 : times);
        }
    }
}
