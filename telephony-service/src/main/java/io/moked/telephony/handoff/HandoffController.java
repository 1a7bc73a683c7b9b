package io.moked.telephony.handoff;

import static io.moked.telephony.voice.Refusals.xml;

import io.moked.events.call.CallId;
import io.moked.events.call.ReplyReady.Next;
import io.moked.telephony.call.Call;
import io.moked.telephony.call.CallLifecycle;
import io.moked.telephony.call.CarrierForm;
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
    private final CallersReturn callersReturn;
    private final Refusals refusals;

    HandoffController(CallLifecycle calls, Replies replies, CallersReturn callersReturn, Refusals refusals) {
        this.calls = calls;
        this.replies = replies;
        this.callersReturn = callersReturn;
        this.refusals = refusals;
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
        return CallersReturn.talked(form)
                ? refusals.hangUp()
                : callersReturn.takeBack(call, Integer.toString(turn), NOBODY_ANSWERED, () -> turn + 1);
    }
}
