package io.moked.gateway.staff;

import io.moked.gateway.account.Account;
import io.moked.gateway.account.Accounts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Links with which a password is set once, within three days. The link is shown to who makes it and stored as a hash;
 * a new one puts an end to those before it.
 */
@Repository
class Invitations {

    static final Duration LIFE = Duration.ofHours(72);

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * An invitation as it is shown, once.
     *
     * @param url of a page, without a host: the host is the one that the page was asked for
     * @param expiresAt until when it is good
     */
    record Invitation(String url, Instant expiresAt) {}

    /**
     * An invitation that was used up.
     *
     * @param maker who made it, if that is known
     */
    record Used(@Nullable UUID maker) {}

    Invitation make(UUID account, UUID maker) {
        jdbc.sql("delete from invitation where account_id = ?").param(account).update();
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var expires = clock.instant().plus(LIFE);
        jdbc.sql("insert into invitation (token_hash, account_id, expires_at, made_by) values (?, ?, ?, ?)")
                .params(hash(token), account, Timestamp.from(expires), maker)
                .update();
        return new Invitation("/invitations/" + token, expires);
    }

    /** Whom a link is for, if it can be used. */
    Optional<Account> find(String token) {
        return jdbc.sql("""
                select account_id from invitation where token_hash = ? and used_at is null and expires_at > ?""")
                .params(hash(token), Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .flatMap(accounts::byId)
                .filter(account -> !account.disabled());
    }

    /** Uses a link up, if it still was to be used. */
    Optional<Used> use(String token) {
        var now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                update invitation set used_at = ? where token_hash = ? and used_at is null and expires_at > ?
                returning made_by""")
                .params(now, hash(token), now)
                .query((row, number) -> new Used(row.getObject("made_by", UUID.class)))
                .optional();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
