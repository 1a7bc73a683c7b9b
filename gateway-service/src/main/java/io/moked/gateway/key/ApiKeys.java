package io.moked.gateway.key;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The keys of businesses. A key is random enough for a plain hash of it to tell nothing. */
@Repository
class ApiKeys {

    static final String BEGINNING = "mk_";

    private static final int BYTES = 32;
    private static final int SHOWN = 8;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A key, without what makes it one.
     *
     * @param prefix its first letters
     * @param madeBy the account; null if nobody remembers
     * @param endsAt from when on it opens nothing
     * @param lastUsedAt to the minute; null if it was never used
     */
    record View(
            UUID id,
            String name,
            String prefix,
            Set<Scope> scopes,
            Instant createdAt,
            @Nullable UUID madeBy,
            Instant endsAt,
            @Nullable Instant lastUsedAt) {}

    /** A key as it is shown, once. */
    record Made(View view, String key) {}

    List<View> of(BusinessId business) {
        return Tenancy.as(
                business,
                () -> transactions.execute(
                        transaction -> jdbc.sql("select * from api_key where business_id = ? order by created_at, id")
                                .param(business.value())
                                .query(ApiKeys::view)
                                .list()));
    }

    /** Makes a key; within a transaction of the business. */
    Made make(BusinessId business, UUID maker, String name, Set<Scope> scopes, Duration life) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var key = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        var view = new View(UUID.randomUUID(), name, key.substring(0, SHOWN), scopes, now, maker, now.plus(life), null);
        jdbc.sql("""
                insert into api_key (business_id, id, name, scopes, prefix, key_hash, created_at, made_by, ends_at)
                values (:business, :id, :name, :scopes, :prefix, :hash, :now, :maker, :end)""")
                .param("business", business.value())
                .param("id", view.id())
                .param("name", name)
                .param("scopes", scopes.stream().map(Scope::text).toArray(String[]::new))
                .param("prefix", view.prefix())
                .param("hash", hash(key))
                .param("now", Timestamp.from(now))
                .param("maker", maker)
                .param("end", Timestamp.from(view.endsAt()))
                .update();
        return new Made(view, key);
    }

    /** Puts an end to a key; within a transaction of the business. */
    Optional<View> revoke(BusinessId business, UUID id) {
        return jdbc.sql("delete from api_key where business_id = ? and id = ? returning *")
                .params(business.value(), id)
                .query(ApiKeys::view)
                .optional();
    }

    /** Who holds a key that has not ended. */
    Optional<KeyHolder> holder(String key) {
        return Tenancy.asAll(() -> transactions.execute(transaction -> {
            var holder = jdbc.sql("select * from api_key where key_hash = ? and ends_at > ?")
                    .params(hash(key), Timestamp.from(clock.instant()))
                    .query((row, number) -> {
                        var view = view(row, number);
                        var business = new BusinessId(row.getObject("business_id", UUID.class));
                        return KeyHolder.of(view.id(), view.name(), business, view.scopes());
                    })
                    .optional();
            holder.ifPresent(this::used);
            return holder;
        }));
    }

    private void used(KeyHolder holder) {
        jdbc.sql("""
                update api_key set last_used_at = :now
                where business_id = :business and id = :id
                    and (last_used_at is null or last_used_at < :now::timestamptz - interval '1 minute')""")
                .param("now", Timestamp.from(clock.instant()))
                .param("business", holder.business().value())
                .param("id", holder.id())
                .update();
    }

    private static View view(ResultSet row, int number) throws SQLException {
        var scopes = new TreeSet<Scope>();
        Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(Scope::of)
                .forEach(scopes::add);
        var used = row.getTimestamp("last_used_at");
        return new View(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("prefix"),
                scopes,
                row.getTimestamp("created_at").toInstant(),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("ends_at").toInstant(),
                used == null ? null : used.toInstant());
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
