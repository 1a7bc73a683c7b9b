package io.moked.gateway.account;

import io.moked.chassis.secret.Secret;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** All accounts, of whichever business. */
@Repository
public class Accounts {

    private static final String SELECT = """
            select a.*, array(select business_id from account_business b where b.account_id = a.id) as businesses
            from account a""";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    Accounts(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Finds an account by its e-mail address, in whatever case it is written. */
    public Optional<Account> byEmail(String email) {
        return seeingAll(() -> jdbc.sql(SELECT + " where a.email = :email")
                .param("email", normal(email))
                .query(Accounts::read)
                .optional());
    }

    /** Finds an account. */
    public Optional<Account> byId(UUID id) {
        return seeingAll(() -> jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id)
                .query(Accounts::read)
                .optional());
    }

    /** Sets a password that only its owner knows, and ends all sessions and invitations; returns the account as it is then. */
    public Account changePassword(UUID id, String hash) {
        return seeingAll(() -> {
            jdbc.sql("""
                    update account set password = :hash, must_change_password = false, epoch = epoch + 1
                    where id = :id""").param("id", id).param("hash", hash).update();
            jdbc.sql("delete from invitation where account_id = ?").param(id).update();
            return one(id);
        });
    }

    /** Changes what an account is called; returns it as it is then. */
    public Account rename(UUID id, String name) {
        return seeingAll(() -> {
            jdbc.sql("update account set name = :name, version = version + 1 where id = :id")
                    .param("id", id)
                    .param("name", name)
                    .update();
            return one(id);
        });
    }

    /** Ends all sessions of an account, also those that begin at this moment. */
    public void endSessions(UUID id) {
        jdbc.sql("update account set epoch = epoch + 1 where id = ?").param(id).update();
    }

    /** Whether there is anybody yet. */
    boolean areThereAny() {
        return jdbc.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /** Adds the first administrator, unless somebody was faster; returns whether it was added. */
    boolean addFirst(String email, String hash) {
        return seeingAll(() -> {
            jdbc.sql("lock table account in share row exclusive mode").update();
            return jdbc.sql("""
                            insert into account (id, email, name, role, password, must_change_password)
                            select :id, :email, :email, 'ADMIN', :hash, true
                            where not exists (select from account)""")
                            .param("id", UUID.randomUUID())
                            .param("email", normal(email))
                            .param("hash", hash)
                            .update()
                    == 1;
        });
    }

    private Account one(UUID id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id)
                .query(Accounts::read)
                .single();
    }

    private <T> T seeingAll(Supplier<T> action) {
        return Tenancy.asAll(() -> transactions.execute(transaction -> action.get()));
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        var hash = row.getString("password");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Arrays.stream((UUID[]) row.getArray("businesses").getArray())
                        .map(BusinessId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                hash == null ? null : new Secret(hash),
                row.getBoolean("must_change_password"),
                row.getBoolean("disabled"),
                row.getInt("epoch"),
                row.getLong("version"));
    }
}
