package io.moked.telephony.prompt;

import io.moked.chassis.audio.AudioTokens;
import io.moked.events.BusinessId;
import io.moked.events.call.PromptPrepared.Kind;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tokens of prepared phrases: {@code t-} and, signed, which phrase and until when. */
@Component
class PromptTokens {

    /** What a token is for. */
    record Content(BusinessId business, Kind kind) {}

    private static final char OURS = 't';

    private final AudioTokens tokens;

    PromptTokens(AudioSettings settings, Clock clock) {
        this.tokens = new AudioTokens(OURS, settings.audioKey(), clock);
    }

    String issue(BusinessId business, Kind kind) {
        return tokens.issue(business, new byte[] {(byte) kind.ordinal()});
    }

    /** What the token is for, if it was issued here and has not expired. */
    Optional<Content> read(String token) {
        return tokens.read(token)
                .filter(named -> named.what().length == 1)
                .map(named -> new Content(named.business(), Kind.values()[named.what()[0]]));
    }
}
