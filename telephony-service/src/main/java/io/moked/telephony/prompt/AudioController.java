package io.moked.telephony.prompt;

import io.moked.chassis.audio.MuLawWave;
import io.moked.chassis.problem.Problem;
import io.moked.telephony.call.BusinessTransactions;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Plays a prepared phrase to whoever holds its address. */
@RestController
@RolesAllowed("AUDIO_LISTENER")
class AudioController {

    private static final MediaType WAVE = MediaType.valueOf("audio/wav");

    private final PromptTokens tokens;
    private final Prompts prompts;
    private final BusinessTransactions transactions;

    AudioController(PromptTokens tokens, Prompts prompts, BusinessTransactions transactions) {
        this.tokens = tokens;
        this.prompts = prompts;
        this.transactions = transactions;
    }

    @GetMapping("/audio/{token}")
    ResponseEntity<byte[]> audio(@PathVariable String token) {
        var audio = tokens.read(token)
                .flatMap(content ->
                        transactions.in(content.business(), () -> prompts.audio(content.business(), content.kind())))
                .map(MuLawWave::of)
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "no-such-audio", "There is no audio here."));
        return ResponseEntity.ok()
                .contentType(WAVE)
                .contentLength(audio.length)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(audio);
    }
}
