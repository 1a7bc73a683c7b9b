package io.moked.gateway.connection;

import io.moked.chassis.seal.BrokenSeal;
import io.moked.chassis.seal.Seal;
import io.moked.chassis.secret.Secret;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The accounts that businesses bring along, each one business's, their tokens sealed. */
@Repository
class OwnAccounts {

    private static final Logger log = LoggerFactory.getLogger(OwnAccounts.class);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Seal seal;
    private final Clock clock;

    OwnAccounts(JdbcClient jdbc, TransactionOperations transactions, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * An account as it is kept.
     *
     * @param version grows with each change
     * @param handedOver whether all services that use it have this version
     */
    record Kept(BusinessId business, long version, OwnAccount account, boolean handedOver, Instant since) {}

    /** The account belongs to another business. */
    static final class Taken extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Keeps an account as the business's, to be handed over; joins a transaction of the business. Returns its version.
     *
     * @throws Taken if it is another's
     */
    long claim(BusinessId business, OwnAccount account) {
        try {
            return jdbc.sql("""
                    insert into twilio_account as kept (business_id, version, account_sid, auth_token, sender, connected_at)
                    values (:business, 1, :sid, :token, :sender, :now)
                    on conflict (business_id) do update set version = kept.version + 1, account_sid = excluded.account_sid,
                        auth_token = excluded.auth_token, sender = excluded.sender, handed_over = false,
                        connected_at = excluded.connected_at
                    returning version""")
                    .param("business", business.value())
                    .param("sid", account.sid())
                    .param("token", seal.closeText(account.token().value(), place(business)))
                    .param("sender", account.sender())
                    .param("now", Timestamp.from(clock.instant()))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new Taken();
        }
    }

    /** Notes that all services have this version, unless there is a newer one. */
    void handedOver(BusinessId business, long version) {
        Tenancy.as(
                business,
                () -> transactions.execute(transaction -> jdbc.sql(
                                "update twilio_account set handed_over = true where business_id = ? and version = ?")
                        .params(business.value(), version)
                        .update()));
    }

    /** Forgets the account; joins a transaction of the business. */
    boolean release(BusinessId business) {
        return jdbc.sql("delete from twilio_account where business_id = ?")
                        .params(business.value())
                        .update()
                > 0;
    }

    /** The account of a business. */
    Optional<Kept> of(BusinessId business) {
        return Tenancy.as(
                business,
                () -> transactions.execute(transaction -> jdbc.sql("select * from twilio_account where business_id = ?")
                        .params(business.value())
                        .query(this::kept)
                        .optional()));
    }

    /** Who signs for an account, if a business has brought it along. */
    Optional<Signer> signer(String sid) {
        return Tenancy.asAll(() -> transactions.execute(
                        transaction -> jdbc.sql("select * from twilio_account where account_sid = ?")
                                .params(sid)
                                .query(this::kept)
                                .optional()))
                .map(kept -> new Signer(sid, List.of(kept.account().token()), kept.business()));
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        var business = new BusinessId(row.getObject("business_id", UUID.class));
        return new Kept(
                business,
                row.getLong("version"),
                new OwnAccount(row.getString("account_sid"), token(row, business), row.getString("sender")),
                row.getBoolean("handed_over"),
                row.getTimestamp("connected_at").toInstant());
    }

    /** One that does not open signs nothing and is refused by Twilio, until it is saved again. */
    private Secret token(ResultSet row, BusinessId business) throws SQLException {
        try {
            return new Secret(seal.openText(row.getBytes("auth_token"), place(business)));
        } catch (BrokenSeal e) {
            log.atError().addKeyValue("business", business).log("The token of an account does not open");
            return new Secret(UUID.randomUUID().toString());
        }
    }

    private static String place(BusinessId business) {
        return "connection/twilio/" + business;
    }
}
