package io.moked.crm.appointment;

import io.moked.crm.business.Business;
import io.moked.crm.business.Service;
import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.ResourceId;
import io.moked.crm.calendar.Resources;
import io.moked.events.business.ServiceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which resources an appointment may stand on.
 *
 * @param choice the one to take first is the first
 * @param needed whether it has to stand on one of them
 */
record Demand(List<ResourceId> choice, boolean needed) {

    /**
     * Those that a service needs one of, and before them the one that is there; of a service that is no longer offered
     * just that.
     *
     * @param present what the appointment stands on now; absent if on nothing
     */
    static Demand of(Business business, ServiceId service, @Nullable ResourceId present) {
        var there = Optional.ofNullable(present).filter(business::has).stream().toList();
        var demanded = business.service(service).map(Service::resources).orElse(there);
        return new Demand(
                Stream.concat(there.stream(), demanded.stream()).distinct().toList(), !demanded.isEmpty());
    }

    /** The same, but just the one that somebody chose, if so; empty if the business does not have it. */
    static Optional<Demand> of(
            Business business, ServiceId service, @Nullable ResourceId chosen, @Nullable ResourceId present) {
        return chosen == null
                ? Optional.of(of(business, service, present))
                : Optional.of(chosen).filter(business::has).map(one -> new Demand(List.of(one), true));
    }

    /**
     * The same with what stands on them.
     *
     * @param kept what is kept free of them for others
     */
    Resources with(Taken taken, List<Map<ResourceId, List<Period>>> kept) {
        var all = Stream.concat(Stream.of(taken.ofResources()), kept.stream()).toList();
        return new Resources(
                choice.stream()
                        .map(id -> new Resources.One(
                                id,
                                all.stream()
                                        .flatMap(periods -> periods.getOrDefault(id, List.of()).stream())
                                        .toList()))
                        .toList(),
                needed);
    }
}
