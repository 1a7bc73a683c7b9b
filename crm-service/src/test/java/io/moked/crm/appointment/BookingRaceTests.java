package io.moked.crm.appointment;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.EventProbe;
import io.moked.crm.CrmTest;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.events.appointment.AppointmentBooked;
import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.appointment.AppointmentRejected;
import io.moked.events.appointment.AppointmentRejected.Reason;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CrmTest
class BookingRaceTests {

    private static final int MANY = 20;

    @Autowired
    EventProbe probe;

    @Autowired
    BusinessStories stories;

    @Autowired
    World.Rows rows;

    @Autowired
    AppointmentExtractedListener listener;

    private Business clinic;
    private Wishes wishes;

    @BeforeEach
    void openClinic() {
        clinic = stories.clinic();
        wishes = new Wishes(clinic, probe);
    }

    @Test
    void givesOneTimeToOneOfManyWhoAskByEvents() {
        var all = many();
        all.forEach(probe::publish);
        assertOneHasIt();
        assertThat(probe.records("appointment.extracted.crm-service.dlt")).isEmpty();
    }

    @Test
    void givesOneTimeToOneOfManyWhoAskManyInstancesAtOnce() throws Exception {
        var together = new CountDownLatch(MANY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (var wish : many()) {
                running.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return receive(wish);
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
        assertOneHasIt();
    }

    @Test
    void decidesOnceWhenOneRequestReachesManyInstancesAtOnce() throws Exception {
        var wish = wishes.rootCanal("2026-09-02T10:00");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, MANY)
                    .mapToObj(number -> threads.submit(() -> receive(wish)))
                    .toList();
            for (var one : running) {
                one.get();
            }
        }
        eventually(() -> assertThat(booked()).hasSize(MANY));
        assertThat(booked().stream().distinct()).hasSize(1);
        assertThat(appointments()).hasSize(1);
    }

    @Test
    void leavesNothingBehindWhenItDiesBeforeTheEndAndBooksWhenAskedAgain() {
        var wish = wishes.rootCanal("2026-09-02T10:00");
        assertThatThrownBy(() -> Tenancy.as(
                        clinic.id(),
                        () -> rows.transaction().execute(status -> {
                            listener.on(wish);
                            throw new IllegalStateException("the process dies");
                        })))
                .hasMessage("the process dies");
        assertThat(appointments()).isEmpty();
        probe.publish(wish);
        wishes.booked(wish);
        assertThat(booked()).hasSize(1);
        assertThat(appointments()).hasSize(1);
    }

    @Test
    void findsATimeTakenThatSomebodyWritesPastTheLock() throws Exception {
        var wish = wishes.rootCanal("2026-09-02T10:00");
        var first = wishes.rootCanal("2026-09-03T10:00");
        probe.publish(first);
        var customer = wishes.booked(first).customerId().value();
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var foreign = threads.submit(() -> rows.inAll(() -> {
                write(wish, customer);
                written.countDown();
                await(mayCommit);
                return true;
            }));
            written.await();
            var booking = threads.submit(() -> receive(wish));
            eventually(() -> assertThat(rows.list("""
                    select pid from pg_locks l where not granted and exists (
                        select from pg_locks h where h.granted and h.locktype = 'transactionid'
                            and h.transactionid = l.transactionid)""")).isNotEmpty());
            mayCommit.countDown();
            foreign.get();
            booking.get();
        }
        assertThat(wishes.rejected(wish).reason()).isEqualTo(Reason.SLOT_TAKEN);
        assertThat(appointments()).hasSize(2);
    }

    @Test
    void givesOneRoomToOneOfManyWhoAskForDifferentPeople() throws Exception {
        clinic = stories.open(BusinessStories.describeClinicWithRooms(1));
        wishes = new Wishes(clinic, probe);
        var michal = clinic.staff().getFirst().id();
        var yoav = clinic.staff().getLast().id();
        var all = IntStream.range(0, MANY)
                .mapToObj(number -> wishes.of(wishes.checkup(), number % 2 == 0 ? michal : yoav, "2026-09-02T14:00"))
                .toList();
        var together = new CountDownLatch(MANY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = all.stream()
                    .map(wish -> threads.submit(() -> {
                        together.countDown();
                        together.await();
                        return receive(wish);
                    }))
                    .toList();
            for (var one : running) {
                one.get();
            }
        }
        assertOneHasIt();
    }

    @Test
    void isRefusedARoomTwiceByTheDatabaseToo() {
        clinic = stories.open(BusinessStories.describeClinicWithRooms(1));
        wishes = new Wishes(clinic, probe);
        var wish = wishes.of(wishes.checkup(), clinic.staff().getLast().id(), "2026-09-02T14:00");
        probe.publish(wish);
        wishes.booked(wish);
        assertThatThrownBy(() -> rows.inAll(() -> rows.jdbc()
                        .sql("""
                        insert into appointment (business_id, id, customer_id, staff_id, service_id, resource_id,
                            starts_at, ends_at, blocked_until, status, changed_at)
                        select business_id, gen_random_uuid(), customer_id, ?, service_id, resource_id,
                            starts_at, ends_at, blocked_until, status, changed_at
                        from appointment where business_id = ?""")
                        .params(
                                clinic.staff().getFirst().id().value(),
                                clinic.id().value())
                        .update()))
                .hasMessageContaining("appointments_on_one_do_not_overlap");
    }

    private List<AppointmentExtracted> many() {
        return IntStream.range(0, MANY)
                .mapToObj(number -> wishes.rootCanal("2026-09-02T10:00"))
                .toList();
    }

    private boolean receive(AppointmentExtracted wish) {
        return Tenancy.as(clinic.id(), () -> {
            rows.transaction().executeWithoutResult(status -> listener.on(wish));
            return true;
        });
    }

    private void assertOneHasIt() {
        eventually(() -> assertThat(rejected()).hasSize(MANY - 1));
        assertThat(rejected()).allSatisfy(one -> {
            assertThat(one.reason()).isEqualTo(Reason.SLOT_TAKEN);
            assertThat(one.alternatives()).hasSize(3);
        });
        eventually(() -> assertThat(booked()).hasSize(1));
        assertThat(appointments()).hasSize(1);
    }

    private List<AppointmentBooked> booked() {
        return probe.seen(AppointmentBooked.class).stream()
                .filter(event -> event.businessId().equals(clinic.id()))
                .toList();
    }

    private List<AppointmentRejected> rejected() {
        return probe.seen(AppointmentRejected.class).stream()
                .filter(event -> event.businessId().equals(clinic.id()))
                .toList();
    }

    private List<String> appointments() {
        return rows.list(
                "select id from appointment where business_id = ?", clinic.id().value());
    }

    private void write(AppointmentExtracted wish, UUID customer) {
        rows.jdbc()
                .sql("""
                insert into appointment (business_id, id, customer_id, staff_id, service_id, starts_at, ends_at,
                    blocked_until, status, changed_at)
                values (?, gen_random_uuid(), ?, ?, ?, ?, ?, ?, 'BOOKED', now())""")
                .params(
                        clinic.id().value(),
                        customer,
                        clinic.staff().getFirst().id().value(),
                        wish.serviceId().value(),
                        Timestamp.from(wish.startsAt()),
                        Timestamp.from(wish.startsAt().plusSeconds(3600)),
                        Timestamp.from(wish.startsAt().plusSeconds(3600)))
                .update();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
