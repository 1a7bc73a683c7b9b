package io.moked.crm.appointment;

import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.crm.CrmTest;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.crm.business.Service;
import io.moked.crm.business.StaffMember;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.Slot;
import io.moked.crm.customer.Customers;
import io.moked.events.business.BusinessChanged.Opening;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is free, of what stands in the database: appointments, what Google says, and what is held for those who wait. */
@CrmTest
class AvailabilityTests {

    private static final int WORLDS = 30;
    private static final int DAYS = 3;
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 6);

    @Autowired
    BusinessStories stories;

    @Autowired
    World.Rows rows;

    @Autowired
    Customers customers;

    @Autowired
    Availability availability;

    private final long seed = Long.getLong("moked.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private record Busy(StaffMember staff, Period time) {}

    @Test
    void overlapsNothingThatIsBusyAndIsWhatCanBeBooked() {
        var offered = 0;
        var refused = 0;
        for (var world = 0; world < WORLDS; world++) {
            var clinic = stories.open(BusinessStories.describeClinic(dayAndNight(), 5 * random.nextInt(20)));
            var busy = fill(clinic);
            for (var service : clinic.services()) {
                for (var member : clinic.staff()) {
                    var slots = free(clinic, service, member);
                    slots.forEach(slot -> assertThat(busy)
                            .as("seed %d: %s", seed, slot)
                            .noneMatch(one -> one.staff().equals(member)
                                    && one.time()
                                            .overlaps(service.span()
                                                    .taken(service.span().from(slot.startsAt())))));
                    offered += slots.size();
                    refused += sameAsAsked(clinic, service, member, slots);
                }
            }
        }
        assertThat(offered).isGreaterThan(WORLDS * 20);
        assertThat(refused).isGreaterThan(WORLDS);
    }

    @Test
    void isNotWhereTheBufferReachesIntoTheNextDay() {
        var clinic = stories.open(BusinessStories.describeClinic(dayAndNight(), 60));
        var michal = clinic.staff().getFirst();
        var checkup = clinic.services().getFirst();
        appointment(clinic, michal, Period.from(israel("2026-09-07T00:00"), Duration.ofMinutes(30)));
        assertThat(canBeHad(clinic, checkup, michal, israel("2026-09-06T23:00")))
                .isFalse();
        assertThat(canBeHad(clinic, checkup, michal, israel("2026-09-06T22:30")))
                .isTrue();
        var late = israel("2026-09-06T23:00");
        assertThat(rows.inAll(() -> availability.free(sought(clinic, checkup, michal), FIRST, 1)))
                .noneMatch(slot -> slot.startsAt().equals(late))
                .anyMatch(slot -> slot.startsAt().equals(israel("2026-09-06T22:30")));
    }

    /** Asks for some of the times one by one: as they are offered, so they can be had; says how many cannot. */
    private int sameAsAsked(Business clinic, Service service, StaffMember member, List<Slot> slots) {
        var starts = slots.stream().map(Slot::startsAt).toList();
        var refused = 0;
        for (var i = 0; i < 6; i++) {
            var start = IsraelTime.day(FIRST.plusDays(random.nextInt(DAYS)))
                    .start()
                    .plus(Duration.ofMinutes(15L * random.nextInt(96)));
            var can = canBeHad(clinic, service, member, start);
            assertThat(can).as("seed %d: %s", seed, start).isEqualTo(starts.contains(start));
            refused += can ? 0 : 1;
        }
        return refused;
    }

    private boolean canBeHad(Business clinic, Service service, StaffMember member, Instant start) {
        return rows.inAll(() -> availability.at(start, sought(clinic, service, member)))
                instanceof Availability.Answer.Free;
    }

    private List<Slot> free(Business clinic, Service service, StaffMember member) {
        return rows.inAll(() -> availability.free(sought(clinic, service, member), FIRST, DAYS));
    }

    private static Sought sought(Business clinic, Service service, StaffMember member) {
        return Sought.forNew(clinic, service, List.of(member));
    }

    /** Who is busy when, whatever it is that keeps them. */
    private List<Busy> fill(Business clinic) {
        var michal = clinic.staff().getFirst();
        connect(clinic, michal);
        return IntStream.range(0, 12 + random.nextInt(20))
                .mapToObj(number -> {
                    var member =
                            clinic.staff().get(random.nextInt(clinic.staff().size()));
                    var time = Period.from(
                            IsraelTime.day(FIRST).start().plus(Duration.ofMinutes(random.nextInt(DAYS * 1440))),
                            Duration.ofMinutes(5L + random.nextInt(90)));
                    return switch (random.nextInt(4)) {
                        case 0 -> appointment(clinic, member, time);
                        case 1 -> hold(clinic, member, time);
                        case 2 -> absence(clinic, member, time);
                        default -> google(clinic, michal, time);
                    };
                })
                .flatMap(List::stream)
                .toList();
    }

    private List<Busy> appointment(Business clinic, StaffMember member, Period time) {
        var end = time.end().plus(clinic.services().getFirst().span().buffer());
        return store(
                new Busy(member, new Period(time.start(), end)),
                """
                insert into appointment (business_id, id, customer_id, staff_id, service_id, starts_at, ends_at,
                    blocked_until, status, version, note, source, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'BOOKED', 1, '', 'DESK', now()) on conflict do nothing""",
                clinic.id().value(),
                UUID.randomUUID(),
                customer(clinic),
                member.id().value(),
                service(clinic),
                at(time.start()),
                at(time.end()),
                at(end));
    }

    private List<Busy> hold(Business clinic, StaffMember member, Period time) {
        var entry = UUID.randomUUID();
        store(null, """
                insert into waiting_entry (business_id, id, customer_id, service_id, first_day, last_day, status, since,
                    changed_at)
                values (?, ?, ?, ?, '2026-09-01', '2026-10-01', 'OFFERED', now(), now())""", clinic.id().value(), entry, customer(clinic), service(clinic));
        return store(
                new Busy(member, time),
                """
                insert into waiting_offer (business_id, id, entry_id, staff_id, starts_at, ends_at, blocked_until,
                    secret_hash, offered_at, held_until)
                values (?, ?, ?, ?, ?, ?, ?, decode(md5(random()::text), 'hex'), now(), '2099-01-01')""",
                clinic.id().value(),
                UUID.randomUUID(),
                entry,
                member.id().value(),
                at(time.start()),
                at(time.end()),
                at(time.end()));
    }

    private List<Busy> absence(Business clinic, StaffMember member, Period time) {
        return store(
                new Busy(member, time),
                "insert into absence (business_id, id, staff_id, starts_at, ends_at) values (?, ?, ?, ?, ?)",
                clinic.id().value(),
                UUID.randomUUID(),
                member.id().value(),
                at(time.start()),
                at(time.end()));
    }

    private void connect(Business clinic, StaffMember member) {
        store(null, """
                insert into google_calendar (business_id, staff_id, id, state, subject, account, refresh_token,
                    connected_at, poll_at)
                values (?, ?, ?, 'CONNECTED', ?, 'a', '', now(), '2099-01-01')""", clinic.id().value(), member.id().value(), UUID.randomUUID(), "" + UUID.randomUUID());
    }

    private List<Busy> google(Business clinic, StaffMember member, Period time) {
        return store(
                new Busy(member, time),
                """
                insert into google_busy (business_id, staff_id, event_id, starts_at, ends_at) values (?, ?, ?, ?, ?)""",
                clinic.id().value(),
                member.id().value(),
                "" + UUID.randomUUID(),
                at(time.start()),
                at(time.end()));
    }

    private List<Busy> store(Busy busy, String sql, Object... values) {
        var stored = rows.inAll(() -> rows.jdbc().sql(sql).params(values).update());
        return stored == 1 && busy != null ? List.of(busy) : List.of();
    }

    private UUID customer(Business clinic) {
        return rows.inAll(() -> customers.introduced(clinic.id(), BusinessStories.anyNumber(), "דנה כהן"))
                .id()
                .value();
    }

    private static UUID service(Business clinic) {
        return clinic.services().getFirst().serviceId().value();
    }

    private static Timestamp at(Instant moment) {
        return Timestamp.from(moment);
    }

    private static List<Opening> dayAndNight() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Opening(day, LocalTime.MIN, LocalTime.of(23, 59)))
                .toList();
    }
}
