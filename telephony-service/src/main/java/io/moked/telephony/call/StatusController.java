package io.moked.telephony.call;

import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
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
        CarrierStates.ending(form.text("CallStatus").orElse(""))
                .ifPresent(ending ->
                        lifecycle.find(form.call()).ifPresent(call -> lifecycle.complete(call, ending, seconds)));
    }
}
