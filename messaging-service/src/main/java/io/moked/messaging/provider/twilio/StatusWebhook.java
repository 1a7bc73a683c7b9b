package io.moked.messaging.provider.twilio;

import io.micrometer.core.instrument.MeterRegistry;
import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import io.moked.events.message.MessageId;
import io.moked.messaging.outgoing.DeliveryReports;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Twilio reports how far a message came. Reports come in any order, more than once, or before Twilio's own answer. */
@RestController
class StatusWebhook {

    private static final Pattern SID = Pattern.compile("(SM|MM)[0-9a-fA-F]{32}");
    private static final Pattern CODE = Pattern.compile("\\d{1,6}");

    private final DeliveryReports reports;
    private final MeterRegistry meters;

    StatusWebhook(DeliveryReports reports, MeterRegistry meters) {
        this.reports = reports;
        this.meters = meters;
    }

    @PostMapping(StatusAddress.PATH)
    @RolesAllowed("TWILIO_WEBHOOK")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(
            @RequestParam UUID message,
            @RequestParam UUID business,
            @RequestParam("MessageSid") String sid,
            @RequestParam("MessageStatus") String status,
            @RequestParam(name = "ErrorCode", required = false) @Nullable String errorCode) {
        if (!SID.matcher(sid).matches()
                || (errorCode != null
                        && !errorCode.isEmpty()
                        && !CODE.matcher(errorCode).matches())) {
            throw new Problem(HttpStatus.BAD_REQUEST, "malformed-report", "This is no report on a message.");
        }
        var stage = TwilioStages.of(status);
        if (stage.isEmpty()) {
            count("unknown-status");
            return;
        }
        var code = errorCode == null || errorCode.isEmpty() || errorCode.equals("0") ? null : errorCode;
        var reception = reports.take(new BusinessId(business), new MessageId(message), sid, stage.get(), code);
        if (reception == DeliveryReports.Reception.UNKNOWN) {
            count("unknown-message");
            throw new Problem(HttpStatus.NOT_FOUND, "unknown-message", "There is no such message.");
        }
        count("taken");
    }

    private void count(String outcome) {
        meters.counter("moked.messages.reports", "outcome", outcome).increment();
    }
}
