package io.moked.crm.google;

import io.moked.chassis.problem.Problem;
import io.moked.crm.calendar.Period;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Edits in Google that could not be made here, until somebody decides. */
@Repository
class Conflicts {

    /** Why an edit was not made. */
    enum Kind {
        /** The time is not to be had, or the appointment can no longer be changed. */
        TAKEN,
        /** It was changed here at the same time; ours stands. */
        BOTH_CHANGED
    }

    /**
     * An edit that was not made.
     *
     * @param theirs what Google had; absent if it was deleted there
     */
    record Conflict(
            UUID id,
            StaffId staff,
            AppointmentId appointment,
            Kind kind,
            @Nullable Period theirs) {}

    private final JdbcClient jdbc;
    private final OwnersTasks tasks;
    private final Clock clock;

    Conflicts(JdbcClient jdbc, OwnersTasks tasks, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Keeps what Google had; one that is open of the same appointment tells the latest. */
    UUID note(Connection connection, AppointmentId appointment, Kind kind, @Nullable Period theirs) {
        return jdbc.sql("""
                insert into google_conflict
                    (business_id, id, staff_id, appointment_id, kind, starts_at, ends_at, noted_at)
                values (:business, :id, :staff, :appointment, :kind, :start, :end, :now)
                on conflict (business_id, staff_id, appointment_id) where resolved_at is null
                do update set kind = excluded.kind, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                    noted_at = excluded.noted_at
                returning id""")
                .param("business", connection.business().value())
                .param("id", UUID.randomUUID())
                .param("staff", connection.staff().value())
                .param("appointment", appointment.value())
                .param("kind", kind.name())
                .param("start", theirs == null ? null : Timestamp.from(theirs.start()))
                .param("end", theirs == null ? null : Timestamp.from(theirs.end()))
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
    }

    /** Both sides are equal again: there is nothing left to decide. */
    void settle(Connection connection, AppointmentId appointment) {
        jdbc.sql("""
                update google_conflict set resolved_at = ?
                where business_id = ? and staff_id = ? and appointment_id = ? and kind = 'TAKEN'
                    and resolved_at is null returning id""")
                .params(
                        Timestamp.from(clock.instant()),
                        connection.business().value(),
                        connection.staff().value(),
                        appointment.value())
                .query(UUID.class)
                .optional()
                .ifPresent(id -> tasks.settleConflict(connection.business(), id));
    }

    void resolve(BusinessId business, UUID id) {
        jdbc.sql("update google_conflict set resolved_at = ? where business_id = ? and id = ?")
                .params(Timestamp.from(clock.instant()), business.value(), id)
                .update();
        tasks.settleConflict(business, id);
    }

    /**
     * One that is open. Nobody else decides about it until this transaction ends, nor changes its appointment, which is
     * held first: a calendar's turn takes hold of them in the same order.
     */
    Optional<Conflict> locked(BusinessId business, UUID id) {
        jdbc.sql("""
                select a.id from appointment a
                join google_conflict c on c.business_id = a.business_id and c.appointment_id = a.id
                where c.business_id = ? and c.id = ? for no key update of a""")
                .params(business.value(), id)
                .query((row, number) -> row.getString(1))
                .optional();
        return jdbc.sql("""
                select * from google_conflict
                where business_id = ? and id = ? and resolved_at is null for update""")
                .params(business.value(), id)
                .query((row, number) -> conflict(row))
                .optional();
    }

    /**
     * With its calendar they would be gone, and what somebody wanted in Google with them.
     *
     * @throws Problem if one about somebody's calendar is open
     */
    void requireNone(BusinessId business, StaffId staff) {
        if (open(business).stream().anyMatch(conflict -> conflict.staff().equals(staff))) {
            throw Problem.conflict("staff", "google.undecided");
        }
    }

    List<Conflict> open(BusinessId business) {
        return jdbc.sql("""
                select * from google_conflict where business_id = ? and resolved_at is null
                order by noted_at, id""")
                .params(business.value())
                .query((row, number) -> conflict(row))
                .list();
    }

    private static Conflict conflict(ResultSet row) throws SQLException {
        var start = Connections.instant(row, "starts_at");
        var end = Connections.instant(row, "ends_at");
        return new Conflict(
                row.getObject("id", UUID.class),
                new StaffId(row.getObject("staff_id", UUID.class)),
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                start == null || end == null ? null : new Period(start, end));
    }
}
