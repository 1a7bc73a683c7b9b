package io.moked.telephony.handoff;

import io.moked.chassis.api.Idempotent;
import io.moked.chassis.problem.Problem;
import io.moked.chassis.work.Work;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.call.CallId;
import io.moked.telephony.call.BusinessTransactions;
import io.moked.telephony.call.Call;
import io.moked.telephony.call.CallLifecycle;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people of the business take a running call over to their phone. */
@RestController
class TakeoverController {

    /** What is asked for. */
    record Wanted(@NotNull PhoneNumber phone) {}

    /** How far it came. */
    record Answer(String state) {}

    /** Geographic and mobile numbers of Israel's numbering plan: whoever is called there costs what a call costs. */
    private static final Pattern ORDINARY = Pattern.compile("\\+972([23489]\\d{7}|5[0-58]\\d{7})");

    private static final Answer CALLING = new Answer("CALLING");

    private final CallLifecycle calls;
    private final Takeovers takeovers;
    private final Work work;
    private final BusinessTransactions transactions;

    TakeoverController(CallLifecycle calls, Takeovers takeovers, Work work, BusinessTransactions transactions) {
        this.calls = calls;
        this.takeovers = takeovers;
        this.work = work;
        this.transactions = transactions;
    }

    @PostMapping("/api/v1/businesses/{business}/live-calls/{call}/takeover")
    @RolesAllowed({"ADMIN", "OWNER", "AGENT"})
    @Idempotent
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer takeOver(@PathVariable BusinessId business, @PathVariable CallId call, @Valid @RequestBody Wanted wanted) {
        return transactions.in(business, () -> {
            var known = calls.find(call).orElseThrow(Problem::notFound);
            calls.lock(known);
            check(known, wanted.phone());
            var other = takeovers.underWay(call);
            if (other.isEmpty()) {
                var takeover = takeovers.add(business, call, wanted.phone());
                work.note(business, takeover.id().toString(), new ConnectTakeover(takeover.id(), call));
            } else if (!other.get().phone().equals(wanted.phone())) {
                throw Problem.conflict("phone", "call.taken-over");
            }
            return CALLING;
        });
    }

    private void check(Call call, PhoneNumber phone) {
        if (calls.isOver(call)) {
            throw Problem.conflict("call", "call.over");
        }
        if (!ORDINARY.matcher(phone.e164()).matches() || phone.equals(call.dialled())) {
            throw Problem.invalid("phone", "phone.not-allowed");
        }
    }
}
