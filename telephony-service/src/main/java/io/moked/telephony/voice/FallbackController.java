package io.moked.telephony.voice;

import static io.moked.telephony.voice.Refusals.xml;

import io.moked.events.task.TaskRequested.Kind;
import io.moked.telephony.call.BusinessTransactions;
import io.moked.telephony.call.CallLifecycle;
import io.moked.telephony.call.CarrierForm;
import io.moked.telephony.routing.Lines;
import io.moked.telephony.task.Tasks;
import jakarta.annotation.security.RolesAllowed;
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

/**
 * The carrier's last resort, when another webhook failed it: an apology that depends on nothing, the database included,
 * and, if possible, a person who calls back.
 */
@RestController
@RolesAllowed("TWILIO_WEBHOOK")
class FallbackController {

    private static final Logger log = LoggerFactory.getLogger(FallbackController.class);
    private static final String CALL_BACK = "השיחה לא התקבלה בגלל תקלה. יש לחזור ללקוח.";

    private final CallLifecycle calls;
    private final Script script;
    private final Lines lines;
    private final Tasks tasks;
    private final Refusals refusals;
    private final BusinessTransactions transactions;

    FallbackController(
            CallLifecycle calls,
            Script script,
            Lines lines,
            Tasks tasks,
            Refusals refusals,
            BusinessTransactions transactions) {
        this.calls = calls;
        this.script = script;
        this.lines = lines;
        this.tasks = tasks;
        this.refusals = refusals;
        this.transactions = transactions;
    }

    @PostMapping("/webhooks/twilio/voice/fallback")
    ResponseEntity<String> fallback(@RequestParam Map<String, String> parameters, Authentication account) {
        var form = new CarrierForm(parameters, account.getName());
        try {
            askForAPerson(form);
        } catch (DataAccessException | TransactionException e) {
            log.atError().addKeyValue("reason", e.getClass().getName()).log("Nobody could be asked to call back");
        }
        return xml(refusals.apology());
    }

    private void askForAPerson(CarrierForm form) {
        calls.find(form.call())
                .ifPresentOrElse(
                        call -> transactions.in(call.businessId(), () -> script.apology(call)),
                        () -> form.dialled()
                                .flatMap(number ->
                                        lines.businessOf(number, form.call().accountSid()))
                                .ifPresent(business -> transactions.in(business, () -> {
                                    tasks.request(
                                            business,
                                            Kind.CALL_BACK,
                                            form.call().callSid(),
                                            form.caller(),
                                            null,
                                            CALL_BACK);
                                    return true;
                                })));
    }
}
