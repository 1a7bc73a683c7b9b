package io.moked.gateway.audit;

import io.moked.chassis.problem.Problem;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import io.moked.gateway.account.Account;
import io.moked.gateway.account.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit log. The database refuses to change or delete what is in it. */
@Repository
public class AuditLog {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final TransactionTemplate apart;
    private final JsonMapper json;

    AuditLog(JdbcClient jdbc, TransactionOperations transactions, PlatformTransactionManager manager, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.apart = new TransactionTemplate(manager);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.json = json;
    }

    /**
     * What was changed.
     *
     * @param business whose, or null for the installation's
     * @param action such as {@code account.invited}
     * @param subject an id or a path below the business
     * @param before as it was, if that is known
     * @param after as it is
     */
    public record Change(
            @Nullable BusinessId business,
            String action,
            String subject,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after) {

        /** Of what is the gateway's own. */
        public Change(
                @Nullable BusinessId business,
                OwnAction action,
                String subject,
                @Nullable Map<String, ?> before,
                @Nullable Map<String, ?> after) {
            this(business, action.text(), subject, before, after);
        }
    }

    /** Notes what is refused, and stays noted when the request it came with is undone. */
    public void noteRefused(Caller actor, String address, Change change) {
        Tenancy.asAll(() -> {
            apart.executeWithoutResult(transaction -> note(actor, address, change));
            return true;
        });
    }

    /** Notes a change, in the transaction of the change if there is one. */
    public void note(Caller actor, String address, Change change) {
        Tenancy.asAll(() -> transactions.execute(transaction -> jdbc.sql("""
                insert into audit_entry (business_id, actor_id, actor_name, action, subject, before, after, address)
                values (:business, :actor, :name, :action, :subject, :before::jsonb, :after::jsonb, :address)""")
                .param(
                        "business",
                        change.business() == null ? null : change.business().value())
                .param("actor", actor.subject())
                .param("name", actor.name())
                .param("action", change.action())
                .param("subject", change.subject())
                .param("before", written(change.before()))
                .param("after", written(change.after()))
                .param("address", address)
                .update()));
    }

    /**
     * Notes what somebody did with their own account, for the owner of each business that they work for.
     *
     * @param after what is to be told of it
     */
    public void noteOwn(Account account, String address, OwnAction action, @Nullable Map<String, ?> after) {
        noteOwn(account, address, action, null, after);
    }

    /** The same, with what was before. */
    public void noteOwn(
            Account account,
            String address,
            OwnAction action,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after) {
        var businesses = account.seesAll() || account.businesses().isEmpty()
                ? Collections.<BusinessId>singleton(null)
                : account.businesses();
        for (var business : businesses) {
            note(account, address, new Change(business, action, account.subject(), before, after));
        }
    }

    private @Nullable String written(@Nullable Map<String, ?> fields) {
        return fields == null ? null : json.writeValueAsString(fields);
    }

    /** Entries of one business, or of all and of none, before a place in the log, the newest first. */
    List<AuditEntry.Numbered> before(long number, int count, @Nullable BusinessId business, AuditQuery wanted) {
        return business == null
                ? Tenancy.asAll(() -> read(number, count, null, wanted))
                : Tenancy.as(business, () -> read(number, count, business, wanted));
    }

    /** What is searched for may be far back in a log that has no end: who searches is not kept waiting for long. */
    private List<AuditEntry.Numbered> read(long number, int count, @Nullable BusinessId business, AuditQuery wanted) {
        try {
            return transactions.execute(transaction -> {
                jdbc.sql("set local statement_timeout = '5s'").update();
                return found(number, count, business, wanted);
            });
        } catch (QueryTimeoutException e) {
            throw Problem.invalid("from", "audit.too-slow");
        }
    }

    private List<AuditEntry.Numbered> found(long number, int count, @Nullable BusinessId business, AuditQuery wanted) {
        return jdbc.sql("""
                select * from audit_entry
                where id < :number and (:business::uuid is null or business_id = :business)
                    and (:who::text is null or position(lower(:who) in lower(actor_name)) > 0)
                    and (:about::text is null or starts_with(action, :about))
                    and (:from::date is null or at >= :from::date::timestamp at time zone 'Asia/Jerusalem')
                    and (:to::date is null or at < (:to::date + 1)::timestamp at time zone 'Asia/Jerusalem')
                order by id desc limit :count""")
                .param("number", number)
                .param("business", business == null ? null : business.value())
                .param("count", count)
                .param("who", wanted.who())
                .param("about", wanted.about())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .query(this::entry)
                .list();
    }

    private AuditEntry.Numbered entry(ResultSet row, int number) throws SQLException {
        var business = row.getObject("business_id", UUID.class);
        return new AuditEntry.Numbered(
                row.getLong("id"),
                new AuditEntry(
                        row.getTimestamp("at").toInstant(),
                        business == null ? null : new BusinessId(business),
                        new AuditEntry.Actor(row.getString("actor_id"), row.getString("actor_name")),
                        row.getString("action"),
                        row.getString("subject"),
                        fields(row.getString("before")),
                        fields(row.getString("after")),
                        row.getString("address")));
    }

    private @Nullable Map<String, Object> fields(@Nullable String text) {
        return text == null ? null : json.readValue(text, FIELDS);
    }
}
