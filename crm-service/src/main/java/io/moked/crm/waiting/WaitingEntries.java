package io.moked.crm.waiting;

import io.moked.chassis.problem.Problem;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Period;
import io.moked.crm.customer.CustomerBrief;
import io.moked.crm.waiting.WaitingEntry.Status;
import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who waits. */
@Repository
class WaitingEntries {

    /** Each time that becomes free is weighed for all of them while their staff cannot be booked. */
    static final int MOST = 1000;

    private static final String ENTRIES = """
            select e.*, s.name as service_name, m.name as staff_name, o.staff_id as held_staff_id,
                i.starts_at as instead_of_start, h.name as held_staff, o.starts_at as held_start, o.ends_at as held_end, o.held_until,\s""" + CustomerBrief.COLUMNS + """
             from waiting_entry e
            join service s on s.business_id = e.business_id and s.id = e.service_id
            join customer c on c.business_id = e.business_id and c.id = e.customer_id
            left join appointment i on i.business_id = e.business_id and i.id = e.instead_of and i.status = 'BOOKED'
            left join staff_member m on m.business_id = e.business_id and m.id = e.staff_id
            left join waiting_offer o on o.business_id = e.business_id and o.entry_id = e.id and o.state = 'HELD'
            left join staff_member h on h.business_id = o.business_id and h.id = o.staff_id
            where e.business_id = :business\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty if they wait for the service already, or cannot be told. */
    Optional<UUID> add(BusinessId business, WaitingForm.New form) {
        var waiting =
                jdbc.sql("""
                select count(*) from waiting_entry where business_id = ? and status in ('WAITING', 'OFFERED')""").params(business.value()).query(Integer.class).single();
        if (waiting >= MOST) {
            throw Problem.conflict("customer", "waiting.too-many");
        }
        var id = UUID.randomUUID();
        var wishes = form.wishes();
        var added = with(wishes, jdbc.sql("""
                insert into waiting_entry (business_id, id, customer_id, service_id, staff_id, first_day, last_day,
                    days, from_time, to_time, note, instead_of, since, changed_at)
                values (:business, :id, :customer, :service, :staff, :firstDay, :lastDay, :days, :fromTime::time,
                    :toTime::time, :note, :insteadOf, :now, :now)
                on conflict do nothing"""))
                .param("business", business.value())
                .param("id", id)
                .param("customer", form.customer().value())
                .param("service", form.service().value())
                .param("note", form.note() == null ? "" : form.note())
                .param(
                        "insteadOf",
                        form.insteadOf() == null ? null : form.insteadOf().value(),
                        Types.OTHER)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    void change(BusinessId business, UUID id, Wishes wishes, String note) {
        with(wishes, jdbc.sql("""
                update waiting_entry set staff_id = :staff, first_day = :firstDay, last_day = :lastDay, days = :days,
                    from_time = :fromTime::time, to_time = :toTime::time, note = :note, version = version + 1,
                    changed_at = :now
                where business_id = :business and id = :id"""))
                .param("business", business.value())
                .param("id", id)
                .param("note", note)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static JdbcClient.StatementSpec with(Wishes wishes, JdbcClient.StatementSpec statement) {
        return statement
                .param("staff", wishes.staff() == null ? null : wishes.staff().value(), Types.OTHER)
                .param("firstDay", wishes.firstDay())
                .param("lastDay", wishes.lastDay())
                .param("days", wishes.dayNames())
                .param("fromTime", wishes.fromTime(), Types.TIME)
                .param("toTime", wishes.toTime(), Types.TIME);
    }

    void become(BusinessId business, UUID id, Status status, @Nullable UUID appointment) {
        jdbc.sql("""
                update waiting_entry set status = :status, appointment_id = :appointment, version = version + 1,
                    changed_at = :now
                where business_id = :business and id = :id""")
                .param("status", status.name())
                .param("appointment", appointment, Types.OTHER)
                .param("now", Timestamp.from(clock.instant()))
                .param("business", business.value())
                .param("id", id)
                .update();
    }

    Optional<WaitingEntry> find(BusinessId business, UUID id) {
        return find(business, "and e.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The same; nobody else changes it, or what it is offered, until the transaction ends. */
    Optional<WaitingEntry> locked(BusinessId business, UUID id) {
        jdbc.sql("select version from waiting_entry where business_id = ? and id = ? for update")
                .params(business.value(), id)
                .query(Long.class)
                .optional();
        return find(business, id);
    }

    /**
     * Those of some states, who waits longest first.
     *
     * @param after the last one seen
     */
    List<WaitingEntry> list(BusinessId business, List<Status> states, @Nullable Place after, int limit) {
        var place = after == null ? new Place(Instant.EPOCH, new UUID(0, 0)) : after;
        return find(
                business,
                "and e.status in (:states) and (e.since, e.id) > (:since, :id) order by e.since, e.id limit :limit",
                Map.of(
                        "states", states.stream().map(Status::name).toList(),
                        "since", Timestamp.from(place.since()),
                        "id", place.id(),
                        "limit", limit));
    }

    /** Where an entry stands in the list. */
    record Place(Instant since, UUID id) {}

    /** Whoever may want a time of some of the staff, who waits longest first; held until the transaction ends. */
    List<WaitingEntry> candidates(BusinessId business, List<StaffId> staff, Period gap) {
        if (staff.isEmpty()) {
            return List.of();
        }
        var wanted = """
                and e.status = 'WAITING' and (e.staff_id is null or e.staff_id in (:staff)) and c.main_phone is not null
                and e.first_day <= :end and e.last_day >= :start order by e.since, e.id""";
        var parameters = Map.<String, Object>of(
                "staff", staff.stream().map(StaffId::value).toList(),
                "start", IsraelTime.dateOf(gap.start()),
                "end", IsraelTime.dateOf(gap.end()));
        return find(business, wanted + " for update of e", parameters);
    }

    /** An appointment as those who wait look at it. */
    record Booked(StaffId staff, Period time) {

        boolean suits(Wishes wishes) {
            return (wishes.staff() == null || wishes.staff().equals(staff)) && wishes.suit(time);
        }
    }

    Optional<Booked> booked(BusinessId business, UUID appointment) {
        return jdbc.sql("""
                select staff_id, starts_at, ends_at from appointment
                where business_id = ? and id = ? and status = 'BOOKED'""")
                .params(business.value(), appointment)
                .query((row, number) -> new Booked(
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        new Period(
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant())))
                .optional();
    }

    /** Whoever takes with an appointment what is held for them; held. */
    List<WaitingEntry> takenBy(BusinessId business, UUID appointment) {
        return metBy(
                business,
                appointment,
                "o.staff_id = a.staff_id and o.starts_at < a.ends_at and o.ends_at > a.starts_at");
    }

    /** Whoever has a new appointment in what they wait for; held. */
    List<WaitingEntry> bookedSince(BusinessId business, UUID appointment) {
        return metBy(business, appointment, "a.version = 1 and a.changed_at >= e.since");
    }

    private List<WaitingEntry> metBy(BusinessId business, UUID appointment, String how) {
        return find(business, """
                and e.status in ('WAITING', 'OFFERED') and exists (
                    select from appointment a
                    where a.business_id = e.business_id and a.id = :appointment and a.status = 'BOOKED'
                        and a.customer_id = e.customer_id and a.service_id = e.service_id and\s""" + how + ") order by e.id for update of e", Map.of("appointment", appointment));
    }

    boolean anybodyWaits(BusinessId business) {
        return jdbc.sql("select exists (select from waiting_entry where business_id = ? and status = 'WAITING')")
                .params(business.value())
                .query(Boolean.class)
                .single();
    }

    /** Of all businesses. Nobody vanishes without a word: whoever waited in vain becomes a task. */
    List<Expired> expire() {
        return jdbc.sql("""
                with gone as (
                    update waiting_entry set status = 'EXPIRED', version = version + 1, changed_at = :now
                    where status = 'WAITING' and last_day < :today
                    returning business_id, id, customer_id, service_id)
                select g.business_id, g.id, g.customer_id, s.name
                from gone g join service s on s.business_id = g.business_id and s.id = g.service_id""")
                .param("now", Timestamp.from(clock.instant()))
                .param("today", IsraelTime.dateOf(clock.instant()))
                .query((row, number) -> new Expired(
                        new BusinessId(row.getObject("business_id", UUID.class)),
                        row.getObject("id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getString("name")))
                .list();
    }

    /** Who waited in vain, and for what service. */
    record Expired(BusinessId business, UUID id, UUID customer, String service) {}

    private List<WaitingEntry> find(BusinessId business, String condition, Map<String, ?> parameters) {
        return jdbc.sql(ENTRIES + condition)
                .param("business", business.value())
                .params(parameters)
                .query((row, number) -> WaitingEntry.of(row))
                .list();
    }
}
