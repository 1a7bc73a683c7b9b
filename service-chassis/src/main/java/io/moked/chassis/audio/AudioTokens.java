package io.moked.chassis.audio;

import io.moked.chassis.secret.Secret;
import io.moked.events.BusinessId;
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

/**
 * Addresses of audio that only we can make, each for some minutes: the owner's letter, which tells the gateway where it
 * goes, and in base64url the business, what is to be heard, the expiry, and an HMAC-SHA256 of all four.
 */
public final class AudioTokens {

    /**
     * What a token names.
     *
     * @param business whose audio it is
     * @param what which of it, as it was issued
     */
    public record Named(BusinessId business, byte[] what) {}

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int AROUND = 2 * Long.BYTES + Long.BYTES;
    private static final int SIGNATURE = 32;

    private final String prefix;
    private final SecretKeySpec key;
    private final Clock clock;

    /**
     * Tokens of one owner.
     *
     * @param owner its letter, such as {@code t}
     * @param key the same in all instances of the owner
     */
    public AudioTokens(char owner, Secret key, Clock clock) {
        this.prefix = owner + "-";
        this.key = new SecretKeySpec(key.bytes(), ALGORITHM);
        this.clock = clock;
    }

    /** A token that can be read for some minutes from now. */
    public String issue(BusinessId business, byte[] what) {
        var content = ByteBuffer.allocate(AROUND + what.length)
                .putLong(business.value().getMostSignificantBits())
                .putLong(business.value().getLeastSignificantBits())
                .put(what)
                .putLong(clock.instant().plus(LIFE).getEpochSecond())
                .array();
        return prefix
                + encoded(ByteBuffer.allocate(content.length + SIGNATURE)
                        .put(content)
                        .put(signature(content))
                        .array());
    }

    /** What the token names, if it was issued for this owner and has not expired. */
    public Optional<Named> read(String token) {
        var signed = decoded(token);
        if (signed.length < AROUND + SIGNATURE) {
            return Optional.empty();
        }
        var content = Arrays.copyOf(signed, signed.length - SIGNATURE);
        if (!MessageDigest.isEqual(signature(content), Arrays.copyOfRange(signed, content.length, signed.length))) {
            return Optional.empty();
        }
        var fields = ByteBuffer.wrap(content);
        var business = new BusinessId(new UUID(fields.getLong(), fields.getLong()));
        var what = new byte[content.length - AROUND];
        fields.get(what);
        return clock.instant().getEpochSecond() < fields.getLong()
                ? Optional.of(new Named(business, what))
                : Optional.empty();
    }

    /** Nothing for what is not exactly as it would be issued: some texts differ and decode to the same bytes. */
    private byte[] decoded(String token) {
        if (token.startsWith(prefix)) {
            var text = token.substring(prefix.length());
            try {
                var bytes = Base64.getUrlDecoder().decode(text);
                return encoded(bytes).equals(text) ? bytes : new byte[0];
            } catch (IllegalArgumentException e) {
                return new byte[0];
            }
        }
        return new byte[0];
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] signature(byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(prefix.getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
