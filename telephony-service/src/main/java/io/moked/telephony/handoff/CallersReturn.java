package io.moked.telephony.handoff;

import io.moked.events.task.TaskRequested.Kind;
import io.moked.telephony.call.BusinessTransactions;
import io.moked.telephony.call.Call;
import io.moked.telephony.call.CarrierForm;
import io.moked.telephony.task.Tasks;
import io.moked.telephony.voice.CallerTurns;
import io.moked.telephony.voice.CallerTurns.Taking;
import io.moked.telephony.voice.Heard;
import io.moked.telephony.voice.HeldAnswers;
import io.moked.telephony.voice.Refusals;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;

/** The end of a connection to a person: the end of the call if they talked, else the caller is back with the agent. */
@Component
class CallersReturn {

    private final CallerTurns turns;
    private final HeldAnswers held;
    private final Tasks tasks;
    private final Refusals refusals;
    private final BusinessTransactions transactions;

    CallersReturn(
            CallerTurns turns, HeldAnswers held, Tasks tasks, Refusals refusals, BusinessTransactions transactions) {
        this.turns = turns;
        this.held = held;
        this.tasks = tasks;
        this.refusals = refusals;
        this.transactions = transactions;
    }

    static boolean talked(CarrierForm form) {
        return form.text("DialCallStatus").filter("completed"::equals).isPresent();
    }

    /**
     * Takes the caller back, and asks a person to see to it.
     *
     * @param occasion tells one connection of a call from another
     * @param task what the person reads
     * @param turn which turn the caller comes back in; asked in the transaction that takes it
     */
    String takeBack(Call call, String occasion, String task, IntSupplier turn) {
        record Taken(int turn, Taking how) {}
        var taken = transactions.in(call.businessId(), () -> {
            tasks.request(
                    call.businessId(), Kind.HANDOFF_FAILED, call.id() + " " + occasion, call.caller(), call.id(), task);
            var number = turn.getAsInt();
            return new Taken(number, turns.take(call, number, new Heard.HandoffFailed()));
        });
        return taken.how() == Taking.OUT_OF_TURN ? refusals.hangUp() : held.answer(call, taken.turn(), 0);
    }
}
