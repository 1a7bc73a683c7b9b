package io.moked.telephony.call;

import io.moked.events.call.CallCompleted.Ending;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The carrier's reports on a call. They come in any order and more than once; only an end changes anything. */
@RestController
@RolesAllowed("TWILIO_WEBHOOK")
class StatusController {

    private final CallLifecycle lifecycle;

    StatusController(CallLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @PostMapping("/webhooks/twilio/voice/status")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void status(@RequestParam Map<String, String> parameters, Authentication account) {
        var form = new CarrierForm(parameters, account.getName());
        var seconds = form.count("CallDuration").orElse(0);
        ending(form.text("CallStatus").orElse(""))
                .ifPresent(ending ->
                        lifecycle.find(form.call()).ifPresent(call -> lifecycle.complete(call, ending, seconds)));
    }

    private static Optional<Ending> ending(String status) {
        return switch (status) {
            case "completed" -> Optional.of(Ending.COMPLETED);
            case "busy" -> Optional.of(Ending.BUSY);
            case "failed" -> Optional.of(Ending.FAILED);
            case "no-answer" -> Optional.of(Ending.NO_ANSWER);
            case "canceled" -> Optional.of(Ending.CANCELED);
            default -> Optional.empty();
        };
    }
}
