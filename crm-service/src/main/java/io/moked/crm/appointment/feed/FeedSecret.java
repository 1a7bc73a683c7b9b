package io.moked.crm.appointment.feed;

import io.moked.events.BusinessId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The secret part of a feed's link: whose it is, and 192 bits that nobody can guess.
 *
 * @param business whose rows hold its hash
 * @param text as it stands in the link
 */
record FeedSecret(BusinessId business, String text) {

    private static final int BUSINESS = 16;
    private static final int RANDOM = 24;
    private static final SecureRandom SOURCE = new SecureRandom();

    static FeedSecret of(BusinessId business) {
        var random = new byte[RANDOM];
        SOURCE.nextBytes(random);
        var bytes = ByteBuffer.allocate(BUSINESS + RANDOM)
                .putLong(business.value().getMostSignificantBits())
                .putLong(business.value().getLeastSignificantBits())
                .put(random)
                .array();
        return new FeedSecret(business, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<FeedSecret> read(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != BUSINESS + RANDOM) {
                return Optional.empty();
            }
            var buffer = ByteBuffer.wrap(bytes);
            var business = new BusinessId(new UUID(buffer.getLong(), buffer.getLong()));
            return Optional.of(new FeedSecret(business, text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getUrlDecoder().decode(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "FeedSecret[" + business + "]";
    }
}
