package io.moked.gateway.staff;

import io.moked.chassis.problem.Problem;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.account.Account;
import io.moked.gateway.account.Accounts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of accounts, as they are managed; within a transaction that sees all businesses. */
@Repository
class Members {

    private final JdbcClient jdbc;
    private final Accounts accounts;

    Members(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** The ids of accounts by e-mail address: of one business, or all; what comes after an address. */
    List<UUID> list(@Nullable BusinessId business, String after, int count) {
        return jdbc.sql("""
                select id from account a
                where email > :after and (:business::uuid is null or exists (
                    select from account_business b where b.account_id = a.id and b.business_id = :business))
                order by email limit :count""")
                .param("after", after)
                .param("business", business == null ? null : business.value())
                .param("count", count)
                .query(UUID.class)
                .list();
    }

    /** Adds an account that has no password yet; empty if there is one for the address. */
    Optional<Account> add(String email, String name, Role role, Set<BusinessId> businesses) {
        var id = UUID.randomUUID();
        var added = jdbc.sql("""
                insert into account (id, email, name, role) values (:id, :email, :name, :role)
                on conflict (email) do nothing""")
                .param("id", id)
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .param("name", name.strip())
                .param("role", role.name())
                .update();
        if (added == 0) {
            return Optional.empty();
        }
        assign(id, businesses);
        return accounts.byId(id);
    }

    /** Until the transaction ends nobody else changes an account: what is read after this still holds when it is written. */
    void changeAlone() {
        jdbc.sql("lock table account in share row exclusive mode").update();
    }

    /** Changes an account; invitations to it, and those it made, end with what it was; under {@link #changeAlone()}. */
    Account change(Account account, Role role, Set<BusinessId> businesses, boolean disabled) {
        if (account.role() == Role.ADMIN && (role != Role.ADMIN || disabled) && isLastAdmin(account)) {
            throw Problem.conflict("role", "account.last-admin");
        }
        jdbc.sql("""
                update account set role = :role, disabled = :disabled, version = version + 1,
                    epoch = epoch + case when :disabled then 1 else 0 end
                where id = :id""")
                .param("role", role.name())
                .param("disabled", disabled)
                .param("id", account.id())
                .update();
        jdbc.sql("delete from invitation where account_id = :id or made_by = :id")
                .param("id", account.id())
                .update();
        assign(account.id(), businesses);
        return accounts.byId(account.id()).orElseThrow();
    }

    private boolean isLastAdmin(Account account) {
        return jdbc.sql("""
                select not exists (
                    select from account
                    where role = 'ADMIN' and not disabled and password is not null and id <> ?)""").param(account.id()).query(Boolean.class).single();
    }

    private void assign(UUID account, Set<BusinessId> businesses) {
        jdbc.sql("delete from account_business where account_id = ?")
                .param(account)
                .update();
        for (var business : businesses) {
            jdbc.sql("insert into account_business (account_id, business_id) values (?, ?)")
                    .params(account, business.value())
                    .update();
        }
    }
}
