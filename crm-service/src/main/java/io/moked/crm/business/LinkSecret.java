package io.moked.crm.business;

import io.moked.events.BusinessId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The secret part of a link that needs no login: whose it is, and 256 bits that nobody can guess (192 in links of
 * before).
 *
 * @param business whose rows hold its hash
 * @param text as it stands in the link
 */
public record LinkSecret(BusinessId business, String text) {

    private static final int BUSINESS = 16;
    private static final int RANDOM = 32;
    private static final int RANDOM_BEFORE = 24;
    private static final SecureRandom SOURCE = new SecureRandom();

    /** A new one. */
    public static LinkSecret of(BusinessId business) {
        var random = new byte[RANDOM];
        SOURCE.nextBytes(random);
        var bytes = ByteBuffer.allocate(BUSINESS + RANDOM)
                .putLong(business.value().getMostSignificantBits())
                .putLong(business.value().getLeastSignificantBits())
                .put(random)
                .array();
        return new LinkSecret(business, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads what stands in a link; empty if none of ours can look so. */
    public static Optional<LinkSecret> read(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != BUSINESS + RANDOM && bytes.length != BUSINESS + RANDOM_BEFORE) {
                return Optional.empty();
            }
            var buffer = ByteBuffer.wrap(bytes);
            var business = new BusinessId(new UUID(buffer.getLong(), buffer.getLong()));
            return Optional.of(new LinkSecret(business, text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** All that is kept of it. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getUrlDecoder().decode(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "LinkSecret[" + business + "]";
    }
}
