package io.moked.gateway.audit;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import io.moked.gateway.account.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit log. The database refuses to change or delete what is in it. */
@Repository
public class AuditLog {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final JsonMapper json;

    AuditLog(JdbcClient jdbc, TransactionOperations transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
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

    private @Nullable String written(@Nullable Map<String, ?> fields) {
        return fields == null ? null : json.writeValueAsString(fields);
    }

    /** Entries of one business, or of all and of none, before a place in the log, the newest first. */
    List<AuditEntry.Numbered> before(long number, int count, @Nullable BusinessId business) {
        return business == null
                ? Tenancy.asAll(() -> read(number, count, null))
                : Tenancy.as(business, () -> read(number, count, business));
    }

    private List<AuditEntry.Numbered> read(long number, int count, @Nullable BusinessId business) {
        return transactions.execute(transaction -> jdbc.sql("""
                select * from audit_entry
                where id < :number and (:business::uuid is null or business_id = :business)
                order by id desc limit :count""")
                .param("number", number)
                .param("business", business == null ? null : business.value())
                .param("count", count)
                .query(this::entry)
                .list());
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
