package io.moked.ai.openai;

import io.moked.chassis.seal.BrokenSeal;
import io.moked.chassis.seal.Seal;
import io.moked.chassis.secret.Secret;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys that businesses bring along, sealed. */
@Repository
class OpenAiKeys {

    private static final Logger log = LoggerFactory.getLogger(OpenAiKeys.class);
    private static final int SHOWN = 4;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Seal seal;
    private final Clock clock;

    OpenAiKeys(JdbcClient jdbc, TransactionTemplate transaction, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * What may be shown of a key.
     *
     * @param hint its last characters
     */
    record Kept(String hint, Instant since) {}

    Optional<Kept> keptOf(BusinessId business) {
        return Tenancy.as(
                business,
                () -> transaction.execute(status -> jdbc.sql(
                                "select hint, connected_at from openai_key where business_id = ?")
                        .params(business.value())
                        .query((row, number) -> new Kept(
                                row.getString("hint"),
                                row.getTimestamp("connected_at").toInstant()))
                        .optional()));
    }

    /** The key of a business; one that does not open is refused by the vendor, until it is saved again. */
    Optional<Secret> of(BusinessId business) {
        return Tenancy.as(
                        business,
                        () -> transaction.execute(
                                status -> jdbc.sql("select api_key from openai_key where business_id = ?")
                                        .params(business.value())
                                        .query(byte[].class)
                                        .optional()))
                .map(stored -> opened(business, stored));
    }

    private Secret opened(BusinessId business, byte[] sealed) {
        try {
            return new Secret(seal.openText(sealed, place(business)));
        } catch (BrokenSeal e) {
            log.atError().addKeyValue("business", business).log("The key of a business does not open");
            return new Secret(UUID.randomUUID().toString());
        }
    }

    void keep(BusinessId business, Secret key) {
        Tenancy.as(
                business,
                () -> transaction.execute(status -> jdbc.sql("""
                        insert into openai_key (business_id, api_key, hint, connected_at)
                        values (:business, :key, :hint, :now)
                        on conflict (business_id) do update set api_key = excluded.api_key, hint = excluded.hint,
                            connected_at = excluded.connected_at""")
                        .param("business", business.value())
                        .param("key", seal.closeText(key.value(), place(business)))
                        .param("hint", key.value().substring(key.value().length() - SHOWN))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()));
    }

    void forget(BusinessId business) {
        Tenancy.as(
                business,
                () -> transaction.execute(status -> jdbc.sql("delete from openai_key where business_id = ?")
                        .params(business.value())
                        .update()));
    }

    private static String place(BusinessId business) {
        return "connection/openai/" + business;
    }
}
