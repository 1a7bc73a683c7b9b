package io.moked.telephony.call;

import io.moked.chassis.outbox.Events;
import io.moked.events.BusinessId;
import io.moked.events.call.CallCompleted;
import io.moked.events.call.CallCompleted.Ending;
import io.moked.events.call.CallId;
import io.moked.events.call.CallReceived;
import io.moked.events.call.CallReceived.Answering;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The states of a call: it begins once, takes its turns in order, and ends once. */
@Component
public class CallLifecycle {

    private final Calls calls;
    private final Events events;
    private final Clock clock;
    private final BusinessTransactions transactions;

    CallLifecycle(Calls calls, Events events, Clock clock, BusinessTransactions transactions) {
        this.calls = calls;
        this.events = events;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** A call that the carrier names; of any business. */
    public Optional<Call> find(CarrierCall carrier) {
        return transactions.inAny(() -> calls.findByAccountSidAndCallSid(carrier.accountSid(), carrier.callSid()));
    }

    /** The call with our identifier, provided that it is the one the carrier names. */
    public Optional<Call> find(CallId id, CarrierCall carrier) {
        return transactions.inAny(
                () -> calls.findByIdAndAccountSidAndCallSid(id.value(), carrier.accountSid(), carrier.callSid()));
    }

    /** A call of the business of the current transaction. */
    public Optional<Call> find(CallId id) {
        return calls.findById(id.value());
    }

    /** Begins a call of the business of the current transaction, or finds the one that has begun. */
    public Call receive(BusinessId business, IncomingCall incoming) {
        var carrier = incoming.carrier();
        var caller = incoming.caller();
        var id = CallId.random();
        var now = clock.instant();
        var added = calls.add(
                business.value(),
                id.value(),
                carrier.accountSid(),
                carrier.callSid(),
                caller == null ? null : caller.e164(),
                incoming.dialled().e164(),
                now);
        if (added == 1) {
            events.publish(new CallReceived(
                    id, business, carrier.callSid(), caller, incoming.dialled(), Answering.ASSISTANT, now));
        }
        return calls.findByAccountSidAndCallSid(carrier.accountSid(), carrier.callSid())
                .orElseThrow();
    }

    /** Ends a call, if it has not ended. */
    public void complete(Call call, Ending ending, long seconds) {
        transactions.in(call.businessId(), () -> {
            var now = clock.instant();
            if (calls.end(call.id().value(), ending.name(), seconds, now) == 1) {
                var takenOver = calls.isTakenOver(call.id().value());
                events.publish(new CallCompleted(
                        call.id(),
                        call.businessId(),
                        call.caller(),
                        ending,
                        seconds,
                        now,
                        takenOver ? true : null,
                        ending == Ending.COMPLETED
                                ? calls.answeredAfterMillis(call.id().value())
                                : null));
            }
            return true;
        });
    }

    /** The first words are ready for the carrier, in the current transaction; counts once. Returns whether it did. */
    public boolean answered(Call call, Duration after) {
        return calls.answered(call.id().value(), (int) Math.max(0, Math.min(after.toMillis(), 3_600_000))) == 1;
    }

    /** Somebody of the business takes the caller from the agent, or gives them back, in the current transaction. */
    public void takenOver(Call call, boolean taken) {
        calls.takenOver(call.id().value(), taken);
    }

    /** Whether it has ended, as far as the carrier has told. */
    public boolean isOver(Call call) {
        return calls.isOver(call.id().value());
    }

    /** Takes the next turn, in the current transaction; false if it is another turn's turn. */
    public boolean advance(Call call, int turn) {
        return calls.advance(call.id().value(), turn) == 1;
    }

    /** Keeps everybody else from this call until the current transaction ends; returns the last turn taken. */
    public int lock(Call call) {
        return calls.lockedLastTurn(call.id().value());
    }
}
