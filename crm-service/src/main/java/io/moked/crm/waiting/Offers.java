package io.moked.crm.waiting;

import io.moked.crm.appointment.BusySource;
import io.moked.crm.appointment.ForWhom;
import io.moked.crm.business.LinkSecret;
import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.ResourceId;
import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import io.moked.events.customer.CustomerId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was offered to whom; what is held is taken for everybody else. */
@Repository
class Offers implements BusySource {

    private final JdbcClient jdbc;
    private final Clock clock;

    Offers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(BusinessId business, Offer offer, LinkSecret secret) {
        jdbc.sql("""
                insert into waiting_offer (business_id, id, entry_id, staff_id, resource_id, starts_at, ends_at,
                    blocked_until, secret_hash, offered_at, held_until)
                values (:business, :id, :entry, :staff, :resource, :start, :end, :blockedUntil, :secret, :now, :until)""")
                .param("business", business.value())
                .param("id", offer.id())
                .param("entry", offer.entry())
                .param("staff", offer.staff().value())
                .param(
                        "resource",
                        offer.resource() == null ? null : offer.resource().value(),
                        Types.OTHER)
                .param("start", Timestamp.from(offer.time().start()))
                .param("end", Timestamp.from(offer.time().end()))
                .param("blockedUntil", Timestamp.from(offer.taken().end()))
                .param("secret", secret.hash())
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(offer.heldUntil()))
                .update();
    }

    void end(BusinessId business, Offer offer, Offer.State state) {
        jdbc.sql("update waiting_offer set state = ? where business_id = ? and id = ?")
                .params(state.name(), business.value(), offer.id())
                .update();
    }

    Optional<Offer> find(LinkSecret secret) {
        return find(secret.business(), "secret_hash = :wanted", secret.hash());
    }

    Optional<Offer> find(BusinessId business, UUID id) {
        return find(business, "id = :wanted", id);
    }

    /** What is held for somebody who waits. */
    Optional<Offer> held(BusinessId business, UUID entry) {
        return find(business, "state = 'HELD' and entry_id = :wanted", entry);
    }

    /** Whether an appointment has what is held, or part of it. */
    boolean isTakenBy(BusinessId business, Offer offer, UUID appointment) {
        return jdbc.sql("""
                select exists (
                    select from appointment where business_id = ? and id = ? and staff_id = ?
                        and starts_at < ? and ends_at > ?)""")
                .params(
                        business.value(),
                        appointment,
                        offer.staff().value(),
                        Timestamp.from(offer.time().end()),
                        Timestamp.from(offer.time().start()))
                .query(Boolean.class)
                .single();
    }

    private Optional<Offer> find(BusinessId business, String condition, Object wanted) {
        return jdbc.sql("select * from waiting_offer where business_id = :business and " + condition)
                .param("business", business.value())
                .param("wanted", wanted)
                .query((row, number) -> Offer.of(row))
                .optional();
    }

    /**
     * What is not to be offered to somebody: what they let pass or was taken back from them, what they themselves gave up,
     * and when they have another appointment.
     */
    List<Period> passed(BusinessId business, UUID entry, StaffId staff) {
        return jdbc.sql("""
                select starts_at, ends_at from waiting_offer
                where business_id = :business and entry_id = :entry and staff_id = :staff
                    and state in ('DECLINED', 'LAPSED', 'RELEASED')
                union all
                select a.starts_at, a.ends_at from appointment a
                join waiting_entry e on e.business_id = a.business_id and e.customer_id = a.customer_id
                where e.business_id = :business and e.id = :entry and a.ends_at > :now
                    and (a.status in ('BOOKED', 'ARRIVED') or a.status = 'CANCELLED' and a.staff_id = :staff)""")
                .param("business", business.value())
                .param("entry", entry)
                .param("staff", staff.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Period(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()))
                .list();
    }

    private record Hold(UUID of, Period time) {}

    @Override
    public Map<StaffId, List<Period>> busy(BusinessId business, Period window) {
        return held("staff_id", StaffId::new, business, window);
    }

    @Override
    public Map<ResourceId, List<Period>> resources(BusinessId business, Period window) {
        return held("resource_id", ResourceId::new, business, window);
    }

    @Override
    public boolean yields() {
        return false;
    }

    @Override
    public boolean isPrivate() {
        return false;
    }

    private <K> Map<K, List<Period>> held(String column, Function<UUID, K> key, BusinessId business, Period window) {
        return jdbc
                .sql("select o." + column + """
                , o.starts_at, o.blocked_until from waiting_offer o
                join waiting_entry e on e.business_id = o.business_id and e.id = o.entry_id
                where o.business_id = ? and o.state = 'HELD' and o.held_until > ? and o.starts_at < ?
                    and o.blocked_until > ? and e.customer_id <> ? and o.""" + column + " is not null")
                .params(
                        business.value(),
                        Timestamp.from(clock.instant()),
                        Timestamp.from(window.end()),
                        Timestamp.from(window.start()),
                        ForWhom.customer().map(CustomerId::value).orElse(new UUID(0, 0)))
                .query((row, number) -> new Hold(
                        row.getObject(1, UUID.class),
                        new Period(
                                row.getTimestamp(2).toInstant(),
                                row.getTimestamp(3).toInstant())))
                .stream()
                .collect(Collectors.groupingBy(
                        hold -> key.apply(hold.of()), Collectors.mapping(Hold::time, Collectors.toUnmodifiableList())));
    }
}
