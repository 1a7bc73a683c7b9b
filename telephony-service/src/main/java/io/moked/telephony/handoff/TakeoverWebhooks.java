package io.moked.telephony.handoff;

import static io.moked.telephony.voice.Refusals.xml;

import io.moked.events.call.CallId;
import io.moked.telephony.call.BusinessTransactions;
import io.moked.telephony.call.Call;
import io.moked.telephony.call.CallLifecycle;
import io.moked.telephony.call.CarrierForm;
import io.moked.telephony.handoff.Takeover.State;
import io.moked.telephony.voice.CarrierMarkup;
import io.moked.telephony.voice.Refusals;
import io.moked.telephony.voice.Step;
import io.moked.telephony.voice.VoiceAddresses;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the carrier asks in a call that somebody takes over: how to connect it, and what is next after that. */
@RestController
@RequestMapping("/webhooks/twilio/voice")
@RolesAllowed("TWILIO_WEBHOOK")
class TakeoverWebhooks {

    private static final String ONE_MOMENT = "רק רגע, מעבירים אתכם.";
    private static final String NOBODY_ANSWERED = "הניסיון לקחת את השיחה לטלפון לא נענה, והלקוח חזר לעוזר הקולי.";

    private final CallLifecycle calls;
    private final Takeovers takeovers;
    private final CallersReturn callersReturn;
    private final VoiceAddresses addresses;
    private final CarrierMarkup markup;
    private final Refusals refusals;
    private final BusinessTransactions transactions;

    TakeoverWebhooks(
            CallLifecycle calls,
            Takeovers takeovers,
            CallersReturn callersReturn,
            VoiceAddresses addresses,
            CarrierMarkup markup,
            Refusals refusals,
            BusinessTransactions transactions) {
        this.calls = calls;
        this.takeovers = takeovers;
        this.callersReturn = callersReturn;
        this.addresses = addresses;
        this.markup = markup;
        this.refusals = refusals;
        this.transactions = transactions;
    }

    @PostMapping("/takeover")
    ResponseEntity<String> takeover(
            @RequestParam UUID call,
            @RequestParam UUID takeover,
            @RequestParam Map<String, String> parameters,
            Authentication account) {
        return answer(call, parameters, account, (known, form) -> connect(known, takeover));
    }

    @PostMapping("/taken-over")
    ResponseEntity<String> takenOver(
            @RequestParam UUID call,
            @RequestParam UUID takeover,
            @RequestParam Map<String, String> parameters,
            Authentication account) {
        return answer(call, parameters, account, (known, form) -> after(known, takeover, form));
    }

    private interface Point {
        Optional<String> of(Call call, CarrierForm form);
    }

    private ResponseEntity<String> answer(
            UUID call, Map<String, String> parameters, Authentication account, Point point) {
        var form = new CarrierForm(parameters, account.getName());
        return xml(calls.find(new CallId(call), form.call())
                .map(known -> point.of(known, form).orElseGet(refusals::outOfTurn))
                .orElseGet(refusals::unknownCall));
    }

    /** Also when we had given up on the carrier: it has taken the caller from the agent. What was asked last counts. */
    private Optional<String> connect(Call call, UUID id) {
        return transactions.in(call.businessId(), () -> {
            calls.lock(call);
            return takeovers
                    .find(call, id)
                    .map(named -> takeovers.underWay(call.id()).orElse(named))
                    .filter(takeover -> takeover.state() != State.TALKED && takeover.resumedTurn() == null)
                    .map(takeover -> {
                        takeovers.becomes(takeover, State.CONNECTING);
                        calls.takenOver(call, true);
                        return markup.write(List.of(
                                new Step.Say(ONE_MOMENT),
                                new Step.Connect(
                                        takeover.phone(),
                                        call.dialled(),
                                        addresses.takenOver(call.id(), takeover.id()))));
                    });
        });
    }

    private Optional<String> after(Call call, UUID id, CarrierForm form) {
        var known = transactions.in(call.businessId(), () -> takeovers.find(call, id));
        return known.filter(takeover -> takeover.state() != State.ASKED)
                .map(takeover -> CallersReturn.talked(form) ? talked(call, takeover) : takeBack(call, takeover));
    }

    private String talked(Call call, Takeover takeover) {
        transactions.in(call.businessId(), () -> {
            takeovers.becomes(takeover, State.TALKED);
            return true;
        });
        return refusals.hangUp();
    }

    private String takeBack(Call call, Takeover takeover) {
        return callersReturn.takeBack(call, "takeover " + takeover.id(), NOBODY_ANSWERED, () -> turn(call, takeover));
    }

    /** The turn after the last one, the same for whoever asks again. */
    private int turn(Call call, Takeover takeover) {
        var next = calls.lock(call) + 1;
        var before = takeovers.find(call, takeover.id()).map(Takeover::resumedTurn);
        if (before.isEmpty()) {
            takeovers.resumed(takeover, next);
            calls.takenOver(call, false);
        }
        return before.orElse(next);
    }
}
