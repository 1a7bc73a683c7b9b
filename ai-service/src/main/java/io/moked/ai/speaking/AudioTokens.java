package io.moked.ai.speaking;

import io.moked.events.BusinessId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/**
 * Addresses of audio that only we can make, each for some minutes: {@code a-} and, in base64url, business, phrase,
 * expiry and an HMAC-SHA256 of these.
 */
@Component
class AudioTokens {

    /**
     * The secret.
     *
     * @param audioKey any text that nobody can guess
     */
    @Validated
    @ConfigurationProperties("moked")
    record Settings(@NotBlank @Size(min = 16) String audioKey) {

        @Override
        public String toString() {
            return "Settings[]";
        }
    }

    /** What a valid token names. */
    record Named(BusinessId business, byte[] hash) {}

    private static final String PREFIX = "a-";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int HASH = 32;
    private static final int CONTENT = 16 + HASH + Long.BYTES;
    private static final int SIGNATURE = 32;

    private final SecretKeySpec key;
    private final Clock clock;

    AudioTokens(Settings settings, Clock clock) {
        this.key = new SecretKeySpec(settings.audioKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    String issue(BusinessId business, byte[] hash) {
        var content = ByteBuffer.allocate(CONTENT)
                .putLong(business.value().getMostSignificantBits())
                .putLong(business.value().getLeastSignificantBits())
                .put(hash)
                .putLong(clock.instant().plus(LIFE).getEpochSecond())
                .array();
        var token = ByteBuffer.allocate(CONTENT + SIGNATURE).put(content).put(sign(content));
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** Empty for a token that is not ours, was changed, or is over. */
    Optional<Named> read(String token) {
        var bytes = decode(token);
        if (bytes.length != CONTENT + SIGNATURE) {
            return Optional.empty();
        }
        var content = Arrays.copyOf(bytes, CONTENT);
        if (!MessageDigest.isEqual(sign(content), Arrays.copyOfRange(bytes, CONTENT, bytes.length))) {
            return Optional.empty();
        }
        var reading = ByteBuffer.wrap(content);
        var business = new BusinessId(new UUID(reading.getLong(), reading.getLong()));
        var hash = new byte[HASH];
        reading.get(hash);
        return reading.getLong() < clock.instant().getEpochSecond()
                ? Optional.empty()
                : Optional.of(new Named(business, hash));
    }

    private static byte[] decode(String token) {
        try {
            return token.startsWith(PREFIX)
                    ? Base64.getUrlDecoder().decode(token.substring(PREFIX.length()))
                    : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] sign(byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
