package io.moked.crm.appointment;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.crm.CrmTest;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.events.appointment.AppointmentBooked;
import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.appointment.AppointmentRejected;
import io.moked.events.appointment.AppointmentRejected.Alternative;
import io.moked.events.appointment.AppointmentRejected.Reason;
import io.moked.events.business.BusinessChanged.Opening;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import io.moked.events.customer.CustomerChanged;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CrmTest
class BookingTests {

    @Autowired
    EventProbe probe;

    @Autowired
    BusinessStories stories;

    @Autowired
    World.Rows rows;

    private Business clinic;
    private Wishes wishes;

    @BeforeEach
    void openClinic() {
        clinic = stories.clinic();
        wishes = new Wishes(clinic, probe);
    }

    @Test
    void booksAFreeTimeAndTellsEverything() {
        var wish = wishes.checkup("2026-09-02T10:00");
        probe.publish(wish);
        var booked = wishes.booked(wish);
        assertThat(booked.version()).isEqualTo(1);
        assertThat(booked.customerPhone()).isEqualTo(wish.customerPhone());
        assertThat(booked.customerName()).isEqualTo("דנה כהן");
        assertThat(booked.serviceName()).isEqualTo("בדיקה תקופתית");
        assertThat(booked.staffName()).isEqualTo("דוקטור מיכל לוין");
        assertThat(booked.startsAt()).isEqualTo(israel("2026-09-02T10:00"));
        assertThat(booked.endsAt()).isEqualTo(israel("2026-09-02T10:30"));
        assertThat(rows.list(
                        "select status || ' ' || version from appointment where id = ?",
                        booked.appointmentId().value()))
                .containsExactly("BOOKED 1");
    }

    @Test
    void learnsTheCustomersNameOnce() {
        var wish = wishes.checkup("2026-09-02T10:00");
        probe.publish(wish);
        wishes.booked(wish);
        var later = Wishes.named("מישהי אחרת", wishes.by(wish.customerPhone(), "2026-09-03T10:00"));
        probe.publish(later);
        assertThat(wishes.booked(later).customerName()).isEqualTo("דנה כהן");
        eventually(() -> assertThat(probe.seen(CustomerChanged.class))
                .filteredOn(changed -> changed.businessId().equals(clinic.id()))
                .extracting(CustomerChanged::version, CustomerChanged::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, null),
                        org.assertj.core.groups.Tuple.tuple(2L, "דנה כהן")));
    }

    @Test
    void answersTheSameRequestTheSameAndBooksOnce() {
        var wish = wishes.checkup("2026-09-02T10:00");
        World.publishAgainAndAgain(probe, rows, wish);
        eventually(() -> assertThat(probe.seen(AppointmentBooked.class))
                .filteredOn(booked -> wish.requestId().equals(booked.requestId()))
                .hasSize(2));
        assertThat(probe.seen(AppointmentBooked.class))
                .filteredOn(booked -> wish.requestId().equals(booked.requestId()))
                .containsOnly(wishes.booked(wish));
        assertThat(rows.list(
                        "select id from appointment where business_id = ?",
                        clinic.id().value()))
                .hasSize(1);
    }

    @Test
    void answersARefusedRequestTheSameThoughTheTimeIsFreeByThen() {
        var first = wishes.rootCanal("2026-09-02T10:00");
        var second = wishes.rootCanal("2026-09-02T10:30");
        probe.publish(first);
        var booked = wishes.booked(first);
        probe.publish(second);
        var rejected = wishes.rejected(second);
        rows.inAll(() -> rows.jdbc()
                .sql("update appointment set status = 'CANCELLED' where id = ?")
                .params(booked.appointmentId().value())
                .update());
        probe.publish(second);
        eventually(() -> assertThat(probe.seen(AppointmentRejected.class))
                .filteredOn(one -> one.requestId().equals(second.requestId()))
                .containsExactly(rejected, rejected));
    }

    @Test
    void takesWhoIsFreeWhenAnybodyWillDo() {
        var first = wishes.checkup("2026-09-02T14:00");
        var second = wishes.checkup("2026-09-02T14:00");
        var third = wishes.checkup("2026-09-02T14:00");
        probe.publish(first);
        var one = wishes.booked(first);
        probe.publish(second);
        var other = wishes.booked(second);
        assertThat(other.staffId()).isNotEqualTo(one.staffId());
        probe.publish(third);
        assertThat(wishes.rejected(third).reason()).isEqualTo(Reason.SLOT_TAKEN);
    }

    @Test
    void takesWhoIsLeastBusyThatDay() {
        var morning = wishes.rootCanal("2026-09-02T09:00");
        probe.publish(morning);
        wishes.booked(morning);
        var afternoon = wishes.checkup("2026-09-02T15:00");
        probe.publish(afternoon);
        assertThat(wishes.booked(afternoon).staffName()).isEqualTo("דוקטור יואב פרץ");
    }

    @Test
    void refusesATakenTimeWithTheNearestOnBothSides() {
        var first = wishes.rootCanal("2026-09-03T10:00");
        var second = wishes.checkup("2026-09-03T10:30");
        probe.publish(first);
        wishes.booked(first);
        probe.publish(second);
        var rejected = wishes.rejected(second);
        assertThat(rejected.reason()).isEqualTo(Reason.SLOT_TAKEN);
        assertThat(rejected.alternatives())
                .extracting(Alternative::startsAt)
                .containsExactly(israel("2026-09-03T09:30"), israel("2026-09-03T11:30"), israel("2026-09-03T09:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-05T10:00, SHABBAT, , 2026-09-04T12:00, 2026-09-06T08:00, 2026-09-04T11:30",
        "2026-09-21T11:00, HOLIDAY, יום כיפור, 2026-09-22T08:00, 2026-09-22T08:30, 2026-09-22T09:00",
        "2026-09-02T06:00, OUTSIDE_HOURS, , 2026-09-02T08:00, 2026-09-02T08:30, 2026-09-02T09:00",
        "2026-08-02T10:00, IN_THE_PAST, , 2026-09-01T08:00, 2026-09-01T08:30, 2026-09-01T09:00",
        "2028-01-02T10:00, TOO_FAR_AHEAD, , 2027-09-01T18:30, 2027-09-01T18:00, 2027-09-01T17:30",
    })
    void refusesWithTheReasonAndTheNearestTimes(
            String start, Reason reason, String detail, String nearest, String next, String third) {
        var wish = wishes.checkup(start);
        probe.publish(wish);
        var rejected = wishes.rejected(wish);
        assertThat(rejected.reason()).isEqualTo(reason);
        assertThat(rejected.detail()).isEqualTo(detail);
        assertThat(rejected.alternatives())
                .extracting(Alternative::startsAt)
                .containsExactly(israel(nearest), israel(next), israel(third));
    }

    @Test
    void refusesTheBreakOfTheOnlyOneWhoCouldDoIt() {
        var wish = wishes.rootCanal("2026-09-02T12:00");
        probe.publish(wish);
        assertThat(wishes.rejected(wish).reason()).isEqualTo(Reason.OUTSIDE_HOURS);
    }

    @Test
    void refusesWhatIsNotOffered() {
        var unknownService = wishes.of(ServiceId.random(), null, "2026-09-02T10:00");
        var unknownStaff = wishes.of(wishes.checkup(), StaffId.random(), "2026-09-02T10:00");
        var unfitStaff = wishes.of(wishes.rootCanal(), clinic.staff().getLast().id(), "2026-09-02T10:00");
        for (var wish : List.of(unknownService, unknownStaff, unfitStaff)) {
            probe.publish(wish);
            assertThat(wishes.rejected(wish).reason()).isEqualTo(Reason.NOT_OFFERED);
        }
        assertThat(wishes.rejected(unfitStaff).alternatives()).isNotEmpty();
    }

    @Test
    void offersNothingOfAnotherBusiness() {
        var salon = stories.clinic();
        var wish = wishes.of(
                salon.services().getFirst().serviceId(),
                salon.staff().getFirst().id(),
                "2026-09-02T10:00");
        probe.publish(wish);
        assertThat(wishes.rejected(wish).reason()).isEqualTo(Reason.NOT_OFFERED);
    }

    @Test
    void tellsTheIdenticalAppointmentAgainAndAllowsAnotherAtTheSameTime() {
        var first = wishes.checkup("2026-09-02T14:00");
        probe.publish(first);
        wishes.booked(first);
        var identical = wishes.by(first.customerPhone(), "2026-09-02T14:00");
        probe.publish(identical);
        assertThat(wishes.booked(identical).appointmentId())
                .isEqualTo(wishes.booked(first).appointmentId());
        var overlapping = wishes.by(first.customerPhone(), "2026-09-02T14:15");
        probe.publish(overlapping);
        assertThat(wishes.booked(overlapping).startsAt()).isEqualTo(israel("2026-09-02T14:15"));
    }

    @Test
    void leavesACustomerWithManyAppointmentsToThePeopleOfTheBusiness() {
        var first = wishes.checkup("2026-09-02T09:00");
        probe.publish(first);
        wishes.booked(first);
        for (var hour : List.of("10:00", "11:00", "12:00", "13:00")) {
            var next = wishes.by(first.customerPhone(), "2026-09-02T" + hour);
            probe.publish(next);
            wishes.booked(next);
        }
        var sixth = wishes.by(first.customerPhone(), "2026-09-02T14:00");
        probe.publish(sixth);
        assertThat(wishes.rejected(sixth).reason()).isEqualTo(Reason.TOO_MANY_APPOINTMENTS);
        var another = wishes.checkup("2026-09-02T14:00");
        probe.publish(another);
        wishes.booked(another);
    }

    @Test
    void booksBothOfTwoEqualTimesInTheNightInWhichWinterBegins() {
        var night = List.of(new Opening(DayOfWeek.SUNDAY, LocalTime.of(1, 0), LocalTime.of(2, 0)));
        var open = new Wishes(stories.open(BusinessStories.describeClinic(night)), probe);
        var first = open.of(open.rootCanal(), null, Instant.parse("2026-10-24T22:00:00Z"));
        var second = open.of(open.checkup(), null, Instant.parse("2026-10-24T23:30:00Z"));
        probe.publish(first);
        probe.publish(second);
        assertThat(open.booked(first).endsAt()).isEqualTo(open.booked(second).startsAt());
    }

    @Test
    void refusesForABusinessThatIsNotKnown() {
        var elsewhere = new Wishes(BusinessStories.describeClinic(), probe);
        AppointmentExtracted wish = elsewhere.checkup("2026-09-02T10:00");
        probe.publish(wish);
        assertThat(elsewhere.rejected(wish).reason()).isEqualTo(Reason.NOT_OFFERED);
    }

    @Test
    void putsEachDecisionOnTheTimelineOnce() {
        var wish = wishes.checkup("2026-09-05T10:00");
        World.publishAgainAndAgain(probe, rows, wish);
        wishes.rejected(wish);
        UUID request = wish.requestId().value();
        eventually(() -> assertThat(rows.list(
                        "select details->>'reason' from timeline_entry where kind = 'APPOINTMENT' and subject = ?",
                        request))
                .containsExactly("SHABBAT"));
    }

    @Test
    void tellsOnTheTimelineWhatWasBookedInWords() {
        var wish = wishes.checkup("2026-09-02T10:00");
        probe.publish(wish);
        wishes.booked(wish);
        assertThat(rows.list(
                        "select text from timeline_entry where kind = 'APPOINTMENT' and subject = ?",
                        wish.requestId().value()))
                .containsExactly("נקבע תור: בדיקה תקופתית, יום ד׳ 2.9.2026 בשעה 10:00, דוקטור מיכל לוין");
    }
}
