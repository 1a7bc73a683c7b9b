package io.moked.sandbox.fault;

import io.moked.sandbox.fault.Fault.Kind;
import io.moked.sandbox.fault.Fault.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The faults that are planned, each for one simulated call or for all; every strike uses one up. */
public final class Faults {

    private static final class Planned {
        private final Fault fault;
        private int left;

        Planned(Fault fault) {
            this.fault = fault;
            this.left = fault.times();
        }
    }

    private static final String EVERY_CALL = "";

    private final Map<String, List<Planned>> plans = new ConcurrentHashMap<>();
    private final Map<Kind, LongAdder> struck = new ConcurrentHashMap<>();

    /**
     * Plans a fault.
     *
     * @param call the CallSid of the simulated call it is for; absent for whatever comes
     */
    public void plan(@Nullable String call, Fault fault) {
        var plan = plans.computeIfAbsent(call == null ? EVERY_CALL : call, key -> new ArrayList<>());
        synchronized (plan) {
            plan.add(new Planned(fault));
        }
    }

    /** Forgets all that was planned for a call. */
    public void forget(String call) {
        plans.remove(call);
    }

    /**
     * Asks whether something goes wrong now.
     *
     * @param call the CallSid the operation belongs to; absent when the vendor cannot know
     */
    public Optional<Fault> strike(Vendor vendor, String operation, @Nullable String call) {
        var own = call == null ? Optional.<Fault>empty() : take(call, vendor, operation);
        var fault = own.isPresent() ? own : take(EVERY_CALL, vendor, operation);
        fault.ifPresent(one ->
                struck.computeIfAbsent(one.kind(), kind -> new LongAdder()).increment());
        return fault;
    }

    /** How often something went wrong in one way. */
    public long struck(Kind kind) {
        return struck.getOrDefault(kind, new LongAdder()).sum();
    }

    private Optional<Fault> take(String call, Vendor vendor, String operation) {
        var plan = plans.getOrDefault(call, List.of());
        synchronized (plan) {
            for (var planned : plan) {
                var fits = planned.fault.operation() == null
                        || planned.fault.operation().equals(operation);
                if (planned.left > 0 && planned.fault.vendor() == vendor && fits) {
                    planned.left--;
                    return Optional.of(planned.fault);
                }
            }
        }
        return Optional.empty();
    }
}
