package io.moked.sandbox.caller;

import io.moked.sandbox.infrastructure.ServiceDatabase;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/** What a service has still to publish and to work on. A service that publishes nothing has no such tables. */
record Backlog(ServiceDatabase database) {

    /** Whether what stands in the outbox now has been published. */
    BooleanSupplier published() {
        if (!hasOutbox()) {
            return () -> true;
        }
        var last = number("select coalesce(max(id), 0) from outbox");
        return () -> number("select count(*) from outbox where published_at is null and id <= " + last) == 0;
    }

    /** Whether what is to be worked on now, and not only later, has been worked on. */
    BooleanSupplier workedOn() {
        if (!hasOutbox()) {
            return () -> true;
        }
        var now = number("select (extract(epoch from now()) * 1000)::bigint");
        return () -> number("select count(*) from work where done_at is null and failed_at is null"
                        + " and due_at < now() + interval '5 seconds'"
                        + " and created_at <= to_timestamp(" + now + " / 1000.0)")
                == 0;
    }

    private boolean hasOutbox() {
        return number("select count(to_regclass('outbox'))") > 0;
    }

    private long number(String query) {
        try (var connection = CrmDatabase.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException("the backlog in " + database.url() + " cannot be read", e);
        }
    }
}
