package io.moked.telephony.prompt;

import io.moked.events.BusinessId;
import io.moked.events.call.PromptPrepared;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Addresses of prepared phrases that cannot be guessed and expire: {@code t-} and, signed, which phrase and until when. */
@Component
class AudioTokens {

    /** What a token is for. */
    record Content(BusinessId business, PromptPrepared.Kind kind) {}

    private static final String OURS = "t-";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int PAYLOAD = 2 * Long.BYTES + 1 + Long.BYTES;
    private static final int SIGNATURE = 32;

    private final SecretKeySpec key;
    private final Clock clock;

    AudioTokens(AudioSettings settings, Clock clock) {
        this.key = new SecretKeySpec(settings.audioKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    String issue(BusinessId business, PromptPrepared.Kind kind) {
        var payload = ByteBuffer.allocate(PAYLOAD)
                .putLong(business.value().getMostSignificantBits())
                .putLong(business.value().getLeastSignificantBits())
                .put((byte) kind.ordinal())
                .putLong(clock.instant().plus(LIFE).getEpochSecond())
                .array();
        var signed = ByteBuffer.allocate(PAYLOAD + SIGNATURE).put(payload).put(signature(payload));
        return OURS + Base64.getUrlEncoder().withoutPadding().encodeToString(signed.array());
    }

    /** What the token is for, if it was issued here and has not expired. */
    Optional<Content> read(String token) {
        var signed = decoded(token);
        if (signed.length != PAYLOAD + SIGNATURE) {
            return Optional.empty();
        }
        var payload = Arrays.copyOf(signed, PAYLOAD);
        if (!MessageDigest.isEqual(signature(payload), Arrays.copyOfRange(signed, PAYLOAD, signed.length))) {
            return Optional.empty();
        }
        var fields = ByteBuffer.wrap(payload);
        var business = new BusinessId(new UUID(fields.getLong(), fields.getLong()));
        var kind = PromptPrepared.Kind.values()[fields.get()];
        var expiry = fields.getLong();
        return clock.instant().getEpochSecond() < expiry ? Optional.of(new Content(business, kind)) : Optional.empty();
    }

    private static byte[] decoded(String token) {
        if (!token.startsWith(OURS)) {
            return new byte[0];
        }
        try {
            return Base64.getUrlDecoder().decode(token.substring(OURS.length()));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] signature(byte[] payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
