package io.moked.messaging.account;

import io.moked.chassis.seal.BrokenSeal;
import io.moked.chassis.seal.Seal;
import io.moked.chassis.secret.Secret;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts that businesses bring along, their secrets sealed. */
@Component
public class OwnAccounts {

    private static final Logger log = LoggerFactory.getLogger(OwnAccounts.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Seal seal;

    OwnAccounts(JdbcClient jdbc, TransactionTemplate transaction, Seal seal) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.seal = seal;
    }

    /** The number that messages of a business come from, if it brought along an account; in the current transaction. */
    public Optional<PhoneNumber> senderOf(BusinessId business) {
        return jdbc.sql("select sender from own_account where business_id = ?")
                .params(business.value())
                .query(String.class)
                .optional()
                .map(PhoneNumber::new);
    }

    /** The account from whose number a business writes; none if that number is the platform's. */
    public Optional<OwnAccount> sending(BusinessId business, PhoneNumber sender) {
        return Tenancy.as(
                        business,
                        () -> transaction.execute(
                                status -> jdbc.sql("select * from own_account where business_id = ? and sender = ?")
                                        .params(business.value(), sender.e164())
                                        .query(Row::of)
                                        .optional()))
                .flatMap(this::opened);
    }

    /** Keeps an account, unless a later version is here. */
    void keep(BusinessId business, long version, OwnAccount account) {
        Tenancy.as(
                business,
                () -> transaction.execute(status -> jdbc.sql("""
                        insert into own_account as kept (business_id, version, account_sid, auth_token, sender)
                        values (:business, :version, :sid, :token, :sender)
                        on conflict (business_id) do update set version = excluded.version,
                            account_sid = excluded.account_sid, auth_token = excluded.auth_token,
                            sender = excluded.sender
                        where kept.version <= excluded.version""")
                        .param("business", business.value())
                        .param("version", version)
                        .param("sid", account.sid())
                        .param("token", seal.closeText(account.token().value(), place(business)))
                        .param("sender", account.sender().e164())
                        .update()));
    }

    void forget(BusinessId business) {
        Tenancy.as(
                business,
                () -> transaction.execute(status -> jdbc.sql("delete from own_account where business_id = ?")
                        .params(business.value())
                        .update()));
    }

    /** One that does not open is of no use; the carrier is not asked with it. */
    private Optional<OwnAccount> opened(Row row) {
        try {
            return Optional.of(new OwnAccount(
                    row.sid(), new Secret(seal.openText(row.sealed(), place(row.business()))), row.sender()));
        } catch (BrokenSeal e) {
            log.atError().addKeyValue("business", row.business()).log("The secret of an account does not open");
            return Optional.empty();
        }
    }

    private static String place(BusinessId business) {
        return "connection/twilio/" + business;
    }

    private record Row(BusinessId business, String sid, byte[] sealed, PhoneNumber sender) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    new BusinessId(row.getObject("business_id", UUID.class)),
                    row.getString("account_sid"),
                    row.getBytes("auth_token"),
                    new PhoneNumber(row.getString("sender")));
        }
    }
}
