package io.moked.ai.speaking;

import io.moked.chassis.audio.AudioTokens;
import io.moked.chassis.audio.MuLawWave;
import io.moked.chassis.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lets the carrier fetch what is to be played. Who holds a valid address may listen; others learn nothing. */
@RestController
class AudioController {

    private static final MediaType WAV = MediaType.parseMediaType("audio/wav");

    private final AudioTokens tokens;
    private final Phrases phrases;

    AudioController(AudioTokens tokens, Phrases phrases) {
        this.tokens = tokens;
        this.phrases = phrases;
    }

    @GetMapping("/audio/{token}")
    @RolesAllowed("AUDIO_LISTENER")
    ResponseEntity<byte[]> play(@PathVariable String token) {
        return tokens.read(token)
                .flatMap(named -> Tenancy.as(named.business(), () -> phrases.find(named.what())))
                .map(audio -> ResponseEntity.ok()
                        .contentType(WAV)
                        .cacheControl(
                                CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                        .body(MuLawWave.of(audio)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
