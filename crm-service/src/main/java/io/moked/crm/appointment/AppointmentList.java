package io.moked.crm.appointment;

import io.moked.crm.calendar.Period;
import io.moked.crm.customer.CustomerBrief;
import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The appointments as people read them. */
@Repository
public class AppointmentList {

    /** How many decisions of each kind the calendar made. */
    public record Decided(int booked, int moved, int cancelled) {}

    private static final String APPOINTMENTS =
            "select a.*, s.name as service_name, m.name as staff_name, o.name as resource_name,"
                    + " r.every as series_every, r.unit as series_unit, " + CustomerBrief.COLUMNS + """
             from appointment a
            join service s on s.business_id = a.business_id and s.id = a.service_id
            join staff_member m on m.business_id = a.business_id and m.id = a.staff_id
            left join resource o on o.business_id = a.business_id and o.id = a.resource_id
            left join appointment_series r on r.business_id = a.business_id and r.id = a.series_id
            left join customer c on c.business_id = a.business_id and c.id = a.customer_id
            where a.business_id = :business\s""";

    /** Nothing lasts longer. */
    static final Duration LONGEST = Duration.ofHours(24);

    private final JdbcClient jdbc;

    AppointmentList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that stand and start after a moment, earliest first. */
    public List<AppointmentView> upcoming(BusinessId business, Instant after, int limit) {
        return find(
                business,
                "and a.status = 'BOOKED' and a.starts_at > :after order by a.starts_at, a.id limit :limit",
                Map.of("after", Timestamp.from(after), "limit", limit));
    }

    /** Those of some customers, the latest first. */
    public List<AppointmentView> of(BusinessId business, Collection<UUID> customers, int limit) {
        return customers.isEmpty()
                ? List.of()
                : find(
                        business,
                        "and a.customer_id in (:customers) order by a.starts_at desc, a.id desc limit :limit",
                        Map.of("customers", customers, "limit", limit));
    }

    /** Those that start in a window, the latest first. */
    List<AppointmentView> within(
            BusinessId business,
            AppointmentView.@Nullable Status status,
            @Nullable UUID customer,
            Window window,
            int limit) {
        var parameters = window.parameters(limit);
        parameters.put("customer", customer);
        return find(
                business,
                (status == null ? "" : "and a.status = '" + status + '\'')
                        + (customer == null ? "" : " and a.customer_id = :customer")
                        + window.conditions("a.starts_at", "a.id"),
                parameters);
    }

    /** Those with these ids. */
    List<AppointmentView> some(BusinessId business, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : find(business, "and a.id in (:ids)", Map.of("ids", ids));
    }

    Optional<AppointmentView> find(BusinessId business, UUID appointment) {
        return find(business, "and a.id = :appointment", Map.of("appointment", appointment)).stream()
                .findFirst();
    }

    /** Those that were not cancelled and have a part in a window, earliest first. */
    public List<AppointmentView> within(BusinessId business, Period window) {
        return find(
                business,
                """
                and a.status <> 'CANCELLED' and a.starts_at < :end and a.starts_at > :longBefore and a.ends_at > :start
                order by a.starts_at, a.id""",
                Map.of(
                        "start", Timestamp.from(window.start()),
                        "end", Timestamp.from(window.end()),
                        "longBefore", Timestamp.from(window.start().minus(LONGEST))));
    }

    /** Those of a member of staff that were not cancelled and start in a window, earliest first. */
    public List<AppointmentView> ofStaff(BusinessId business, StaffId staff, Period window) {
        return find(
                business,
                """
                and a.status <> 'CANCELLED' and a.staff_id = :staff and a.starts_at >= :start and a.starts_at < :end
                order by a.starts_at, a.id""",
                Map.of(
                        "staff", staff.value(),
                        "start", Timestamp.from(window.start()),
                        "end", Timestamp.from(window.end())));
    }

    /** Those of a series, earliest first. */
    List<AppointmentView> ofSeries(BusinessId business, UUID series) {
        return find(business, "and a.series_id = :series order by a.starts_at, a.id", Map.of("series", series));
    }

    /** Those that were booked in a call. */
    public List<AppointmentView> bookedIn(BusinessId business, UUID call) {
        return find(business, """
                and a.conversation_id in (
                    select conversation_id from utterance where business_id = :business and call_id = :call)
                order by a.starts_at, a.id""", Map.of("call", call));
    }

    /** What was decided since a moment. */
    public Decided decidedSince(BusinessId business, Instant since) {
        return jdbc.sql("""
                select count(*) filter (where outcome = 'BOOKED'), count(*) filter (where outcome = 'MOVED'),
                    count(*) filter (where outcome = 'CANCELLED')
                from appointment_decision where business_id = ? and decided_at >= ?""")
                .params(business.value(), Timestamp.from(since))
                .query((row, number) -> new Decided(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    private List<AppointmentView> find(BusinessId business, String condition, Map<String, ?> parameters) {
        return jdbc.sql(APPOINTMENTS + condition)
                .param("business", business.value())
                .params(parameters)
                .query((row, number) -> AppointmentView.of(row))
                .list();
    }
}
