package io.moked.crm.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a task is about.
 *
 * @param kind what kind of thing
 * @param id which
 */
record About(Kind kind, UUID id) {

    /** Kinds of things, the nearest to the task first. */
    enum Kind {
        /** An appointment. */
        APPOINTMENT("appointment", "customer_id", "appointment_id"),
        /** A lead. */
        LEAD("lead", "customer_id", "lead_id"),
        /** A call. */
        CALL("phone_call", "customer_id", "call_id"),
        /** A customer, as such. */
        CUSTOMER("customer", "id", "customer_id");

        final String table;
        final String customer;
        final String column;

        Kind(String table, String customer, String column) {
            this.table = table;
            this.customer = customer;
            this.column = column;
        }
    }

    static @Nullable About of(ResultSet row) throws SQLException {
        for (var kind : Kind.values()) {
            var id = row.getObject(kind.column, UUID.class);
            if (id != null) {
                return new About(kind, id);
            }
        }
        return null;
    }

    /** The id, if it is one of this kind. */
    static @Nullable UUID id(@Nullable About about, Kind kind) {
        return about != null && about.kind() == kind ? about.id() : null;
    }
}
