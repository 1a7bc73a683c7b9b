package io.moked.telephony.handoff;

import static io.moked.telephony.voice.Refusals.xml;

import io.moked.events.call.CallId;
import io.moked.events.call.ReplyReady.Next;
import io.moked.events.task.TaskRequested.Kind;
import io.moked.telephony.call.BusinessTransactions;
import io.moked.telephony.call.Call;
import io.moked.telephony.call.CallLifecycle;
import io.moked.telephony.call.CarrierForm;
import io.moked.telephony.task.Tasks;
import io.moked.telephony.voice.CallerTurns;
import io.moked.telephony.voice.CallerTurns.Taking;
import io.moked.telephony.voice.Heard;
import io.moked.telephony.voice.HeldAnswers;
import io.moked.telephony.voice.Refusals;
import io.moked.telephony.voice.Replies;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came of connecting a caller to a person. */
@RestController
@RolesAllowed("TWILIO_WEBHOOK")
class HandoffController {

    private static final String NOBODY_ANSWERED = "הלקוח ביקש לדבר עם נציג ולא נענה. יש לחזור ללקוח.";

    private final CallLifecycle calls;
    private final Replies replies;
    private final CallerTurns turns;
    private final HeldAnswers held;
    private final Tasks tasks;
    private final Refusals refusals;
    private final BusinessTransactions transactions;

    HandoffController(
            CallLifecycle calls,
            Replies replies,
            CallerTurns turns,
            HeldAnswers held,
            Tasks tasks,
            Refusals refusals,
            BusinessTransactions transactions) {
        this.calls = calls;
        this.replies = replies;
        this.turns = turns;
        this.held = held;
        this.tasks = tasks;
        this.refusals = refusals;
        this.transactions = transactions;
    }

    @PostMapping("/webhooks/twilio/voice/handoff")
    ResponseEntity<String> handoff(
            @RequestParam UUID call,
            @RequestParam int turn,
            @RequestParam Map<String, String> parameters,
            Authentication account) {
        var form = new CarrierForm(parameters, account.getName());
        return xml(calls.find(new CallId(call), form.call())
                .map(known -> after(known, turn, form))
                .orElseGet(refusals::unknownCall));
    }

    private String after(Call call, int turn, CarrierForm form) {
        if (replies.find(call, turn)
                .filter(reply -> reply.next() == Next.TRANSFER)
                .isEmpty()) {
            return refusals.outOfTurn();
        }
        if (form.text("DialCallStatus").filter("completed"::equals).isPresent()) {
            return refusals.hangUp();
        }
        return takeBack(call, turn) == Taking.OUT_OF_TURN ? refusals.hangUp() : held.answer(call, turn + 1, 0);
    }

    private Taking takeBack(Call call, int turn) {
        return transactions.in(call.businessId(), () -> {
            tasks.request(
                    call.businessId(),
                    Kind.HANDOFF_FAILED,
                    call.id() + " " + turn,
                    call.caller(),
                    call.id(),
                    NOBODY_ANSWERED);
            return turns.take(call, turn + 1, new Heard.HandoffFailed());
        });
    }
}
