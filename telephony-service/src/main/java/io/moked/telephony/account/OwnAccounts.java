package io.moked.telephony.account;

import io.moked.chassis.seal.BrokenSeal;
import io.moked.chassis.seal.Seal;
import io.moked.chassis.secret.Secret;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
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

    /** The secret of an account, if it is that of a business whose rows are seen now. */
    public Optional<Secret> tokenOf(String sid) {
        return Optional.ofNullable(transaction.execute(
                        status -> jdbc.sql("select * from own_account where account_sid = ? limit 1")
                                .params(sid)
                                .query(Row::of)
                                .list()))
                .flatMap(rows -> rows.stream().findFirst())
                .flatMap(this::opened)
                .map(OwnAccount::token);
    }

    /** Whether a business that is seen now has brought this account along. */
    public boolean has(BusinessId business, String sid) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> jdbc.sql("select exists (select from own_account where business_id = ? and account_sid = ?)")
                        .params(business.value(), sid)
                        .query(Boolean.class)
                        .single()));
    }

    /** Keeps an account, unless a later version is here. */
    void keep(BusinessId business, long version, OwnAccount account) {
        Tenancy.as(
                business,
                () -> transaction.execute(status -> jdbc.sql("""
                        insert into own_account as kept (business_id, version, account_sid, auth_token)
                        values (:business, :version, :sid, :token)
                        on conflict (business_id) do update set version = excluded.version,
                            account_sid = excluded.account_sid, auth_token = excluded.auth_token
                        where kept.version <= excluded.version""")
                        .param("business", business.value())
                        .param("version", version)
                        .param("sid", account.sid())
                        .param("token", seal.closeText(account.token().value(), place(business)))
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
            return Optional.of(
                    new OwnAccount(row.sid(), new Secret(seal.openText(row.sealed(), place(row.business())))));
        } catch (BrokenSeal e) {
            log.atError().addKeyValue("business", row.business()).log("The secret of an account does not open");
            return Optional.empty();
        }
    }

    private static String place(BusinessId business) {
        return "connection/twilio/" + business;
    }

    private record Row(BusinessId business, String sid, byte[] sealed) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    new BusinessId(row.getObject("business_id", UUID.class)),
                    row.getString("account_sid"),
                    row.getBytes("auth_token"));
        }
    }
}
