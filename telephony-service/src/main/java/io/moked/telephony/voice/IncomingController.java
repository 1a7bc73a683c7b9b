package io.moked.telephony.voice;

import static io.moked.telephony.voice.Refusals.xml;

import io.moked.events.BusinessId;
import io.moked.telephony.call.BusinessTransactions;
import io.moked.telephony.call.CallLifecycle;
import io.moked.telephony.call.CarrierForm;
import io.moked.telephony.call.IncomingCall;
import io.moked.telephony.routing.Lines;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A call arrives. */
@RestController
@RolesAllowed("TWILIO_WEBHOOK")
class IncomingController {

    private final Lines lines;
    private final CallLifecycle calls;
    private final GivenAnswers given;
    private final Script script;
    private final Refusals refusals;
    private final BusinessTransactions transactions;

    IncomingController(
            Lines lines,
            CallLifecycle calls,
            GivenAnswers given,
            Script script,
            Refusals refusals,
            BusinessTransactions transactions) {
        this.lines = lines;
        this.calls = calls;
        this.given = given;
        this.script = script;
        this.refusals = refusals;
        this.transactions = transactions;
    }

    @PostMapping("/webhooks/twilio/voice/incoming")
    ResponseEntity<String> incoming(@RequestParam Map<String, String> parameters, Authentication account) {
        var incoming = new CarrierForm(parameters, account.getName()).incoming();
        var business = calls.find(incoming.carrier())
                .map(call -> call.businessId())
                .or(() ->
                        lines.businessOf(incoming.dialled(), incoming.carrier().accountSid()));
        return xml(business.map(known -> greet(known, incoming)).orElseGet(refusals::unknownNumber));
    }

    private String greet(BusinessId business, IncomingCall incoming) {
        return transactions.in(business, () -> {
            var call = calls.receive(business, incoming);
            return given.once(call, 0, 0, () -> script.greeting(call));
        });
    }
}
