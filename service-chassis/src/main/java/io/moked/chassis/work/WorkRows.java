package io.moked.chassis.work;

import io.moked.chassis.tenancy.Tenancy;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The work table. */
@Component
class WorkRows {

    static final long LEASE_MILLIS = 6000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    WorkRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Leases rows that are due, of any business. */
    List<WorkRow> claim(Collection<String> kinds, int most) {
        return Tenancy.asAll(() -> transaction.execute(status -> jdbc.sql("""
                        update work set attempt = attempt + 1, due_at = now() + ? * interval '1 millisecond'
                        where (business_id, id) in (
                            select business_id, id from work
                            where done_at is null and failed_at is null and due_at <= now() and kind = any (?)
                            order by due_at limit ? for update skip locked)
                        returning id, business_id, kind, payload, coalesce(headers ->> 'cause', ''),
                            coalesce(headers ->> 'traceparent', ''), attempt""")
                .params(LEASE_MILLIS, kinds.toArray(String[]::new), most)
                .query((row, number) -> new WorkRow(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7)))
                .list()));
    }

    void renew(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            Tenancy.asAll(() -> transaction.execute(status ->
                    jdbc.sql("""
                            update work set due_at = now() + ? * interval '1 millisecond'
                            where id = any (?) and done_at is null and failed_at is null""").params(LEASE_MILLIS, ids.toArray(UUID[]::new)).update()));
        }
    }

    /** @throws LeaseLost if the row is no longer ours to end */
    void done(WorkRow row) {
        end(row, "done_at = now()", null);
    }

    /** @throws LeaseLost if the row is no longer ours to end */
    void givenUp(WorkRow row, Throwable failure) {
        end(row, "failed_at = now()", failure);
    }

    /** Sets the row aside, twice as long after each attempt, with jitter. */
    void postpone(WorkRow row, Throwable failure) {
        end(row, "due_at = now() + least(60, 0.2 * 2 ^ attempt) * (0.5 + random() / 2) * interval '1 second'", failure);
    }

    private void end(WorkRow row, String change, @org.jspecify.annotations.Nullable Throwable failure) {
        var ours = jdbc.sql("update work set " + change
                        + ", failure = nullif(?, '') where business_id = ? and id = ? and attempt = ?"
                        + " and done_at is null and failed_at is null")
                .params(failure == null ? "" : failure.getClass().getName(), row.business(), row.id(), row.attempt())
                .update();
        if (ours == 0) {
            throw new LeaseLost();
        }
    }
}
