package io.moked.telephony.voice;

import static io.moked.telephony.voice.Refusals.xml;

import io.moked.events.call.CallId;
import io.moked.telephony.call.Call;
import io.moked.telephony.call.CallLifecycle;
import io.moked.telephony.call.CarrierForm;
import io.moked.telephony.voice.CallerTurns.Taking;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The turns of a call, each told by up to three webhooks in any order, and those that wait for its reply. */
@RestController
@RequestMapping("/webhooks/twilio/voice")
@RolesAllowed("TWILIO_WEBHOOK")
class TurnController {

    private final CallLifecycle calls;
    private final CallerTurns turns;
    private final HeldAnswers held;
    private final Refusals refusals;
    private final VoiceSettings settings;

    TurnController(
            CallLifecycle calls, CallerTurns turns, HeldAnswers held, Refusals refusals, VoiceSettings settings) {
        this.calls = calls;
        this.turns = turns;
        this.held = held;
        this.refusals = refusals;
        this.settings = settings;
    }

    @PostMapping("/turn")
    ResponseEntity<String> turn(
            @RequestParam UUID call,
            @RequestParam int turn,
            @RequestParam Map<String, String> parameters,
            Authentication account) {
        var form = new CarrierForm(parameters, account.getName());
        var heard = Hearing.of(form);
        return xml(calls.find(new CallId(call), form.call())
                .map(known -> {
                    var isNext = turn == known.lastTurn() + 1;
                    var taking =
                            heard.map(side -> turns.take(known, turn, side)).orElse(Taking.KNOWN);
                    if (taking == Taking.OUT_OF_TURN || heard.isEmpty() && !isNext && !turns.isTaken(known, turn)) {
                        return refusals.outOfTurn();
                    }
                    return Hearing.hungUp(form) ? refusals.hangUp() : held.answer(known, turn, 0);
                })
                .orElseGet(refusals::unknownCall));
    }

    /** A turn that is still not told when its first webhook has waited in vain has lost its recording. */
    @PostMapping("/wait")
    ResponseEntity<String> waiting(
            @RequestParam UUID call,
            @RequestParam int turn,
            @RequestParam int wait,
            @RequestParam Map<String, String> parameters,
            Authentication account) {
        var form = new CarrierForm(parameters, account.getName());
        return xml(calls.find(new CallId(call), form.call())
                .map(known -> isPossible(known, turn, wait) ? held.answer(known, turn, wait) : refusals.outOfTurn())
                .orElseGet(refusals::unknownCall));
    }

    private boolean isPossible(Call call, int turn, int wait) {
        return wait >= 1 && wait <= settings.waits() && turns.take(call, turn, new Heard.Lost()) != Taking.OUT_OF_TURN;
    }

    @PostMapping("/recording")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recording(
            @RequestParam UUID call,
            @RequestParam int turn,
            @RequestParam Map<String, String> parameters,
            Authentication account) {
        var form = new CarrierForm(parameters, account.getName());
        if (form.text("RecordingStatus").filter("completed"::equals).isPresent()) {
            var speech = Hearing.speech(form);
            calls.find(new CallId(call), form.call())
                    .filter(known -> !Hearing.isCutOff(form) || turns.isTaken(known, turn))
                    .ifPresent(known -> turns.take(known, turn, speech));
        }
    }
}
