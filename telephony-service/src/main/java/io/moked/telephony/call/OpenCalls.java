package io.moked.telephony.call;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.call.CallCompleted.Ending;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks the carrier about calls that have been open for long, since its report of an end can be lost for good. One of
 * which it knows nothing for a day has failed. Any instance may ask at any time: a call ends once.
 */
@Component
class OpenCalls {

    private static final Logger log = LoggerFactory.getLogger(OpenCalls.class);
    private static final Duration LONG = Duration.ofMinutes(15);
    private static final Duration GIVEN_UP = Duration.ofDays(1);
    private static final UUID FIRST = new UUID(0, 0);

    private final Calls calls;
    private final CallLifecycle lifecycle;
    private final CarrierStates carrier;
    private final BusinessTransactions transactions;
    private final Clock clock;

    OpenCalls(
            Calls calls,
            CallLifecycle lifecycle,
            CarrierStates carrier,
            BusinessTransactions transactions,
            Clock clock) {
        this.calls = calls;
        this.lifecycle = lifecycle;
        this.carrier = carrier;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT10M")
    void ask() {
        var before = clock.instant().minus(LONG);
        var at = Instant.EPOCH;
        var id = FIRST;
        for (var open = next(before, at, id); !open.isEmpty(); open = next(before, at, id)) {
            open.forEach(this::ask);
            at = open.getLast().receivedAt();
            id = open.getLast().id().value();
        }
    }

    private List<Call> next(Instant before, Instant at, UUID id) {
        return Tenancy.asAll(() -> transactions.inAny(() -> calls.open(before, at, id)));
    }

    /** One account's trouble is not another's; while the carrier is away its circuit is open, and all of this is quick. */
    private void ask(Call call) {
        try {
            var carriers = new CarrierCall(call.accountSid(), call.callSid());
            settle(call, Tenancy.as(call.businessId(), () -> carrier.of(carriers)));
        } catch (IOException e) {
            log.atWarn()
                    .addKeyValue("callId", call.id())
                    .addKeyValue("reason", e.getClass().getName())
                    .log("The carrier does not tell how a call is");
        }
    }

    private void settle(Call call, CarrierStates.State state) {
        switch (state) {
            case CarrierStates.State.GoesOn() -> {}
            case CarrierStates.State.Over(var ending, var seconds) -> lifecycle.complete(call, ending, seconds);
            case CarrierStates.State.Unknown() -> {
                if (call.receivedAt().isBefore(clock.instant().minus(GIVEN_UP))) {
                    lifecycle.complete(call, Ending.FAILED, 0);
                }
            }
        }
    }
}
