package io.moked.telephony.voice;

import static io.moked.telephony.voice.Refusals.xml;

import io.moked.events.BusinessId;
import io.moked.telephony.call.BusinessTransactions;
import io.moked.telephony.call.Call;
import io.moked.telephony.call.CallLifecycle;
import io.moked.telephony.call.CarrierForm;
import io.moked.telephony.call.IncomingCall;
import io.moked.telephony.routing.Lines;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A call arrives. */
@RestController
@RolesAllowed("TWILIO_WEBHOOK")
class IncomingController {

    private static final Logger log = LoggerFactory.getLogger(IncomingController.class);

    private final Lines lines;
    private final CallLifecycle calls;
    private final GivenAnswers given;
    private final Script script;
    private final Refusals refusals;
    private final BusinessTransactions transactions;
    private final Clock clock;

    IncomingController(
            Lines lines,
            CallLifecycle calls,
            GivenAnswers given,
            Script script,
            Refusals refusals,
            BusinessTransactions transactions,
            Clock clock) {
        this.lines = lines;
        this.calls = calls;
        this.given = given;
        this.script = script;
        this.refusals = refusals;
        this.transactions = transactions;
        this.clock = clock;
    }

    @PostMapping("/webhooks/twilio/voice/incoming")
    ResponseEntity<String> incoming(@RequestParam Map<String, String> parameters, Authentication account) {
        var began = clock.instant();
        var incoming = new CarrierForm(parameters, account.getName()).incoming();
        var business = calls.find(incoming.carrier())
                .map(call -> call.businessId())
                .or(() ->
                        lines.businessOf(incoming.dialled(), incoming.carrier().accountSid()));
        return xml(business.map(known -> greet(known, incoming, began)).orElseGet(refusals::unknownNumber));
    }

    /** That it is answered is noted once the answer is committed, so that the time it took has that too. */
    private String greet(BusinessId business, IncomingCall incoming, Instant began) {
        var answer = transactions.in(business, () -> {
            var call = calls.receive(business, incoming);
            return new Answer(call, given.once(call, 0, 0, () -> script.greeting(call)));
        });
        note(business, answer.call(), Duration.between(began, clock.instant()));
        return answer.greeting();
    }

    /** No caller loses a greeting for want of a number about it. */
    private void note(BusinessId business, Call call, Duration took) {
        try {
            transactions.in(business, () -> calls.answered(call, took));
        } catch (DataAccessException | TransactionException e) {
            log.atWarn().setCause(e).log("How long an answer took could not be noted");
        }
    }

    private record Answer(Call call, String greeting) {}
}
