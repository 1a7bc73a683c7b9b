package io.moked.crm.appointment;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.NOW;
import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.crm.CrmTest;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.events.Event;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.appointment.AppointmentBooked;
import io.moked.events.appointment.AppointmentCancelled;
import io.moked.events.appointment.AppointmentChangeRequested;
import io.moked.events.appointment.AppointmentChangeRequested.Change;
import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.appointment.AppointmentMoved;
import io.moked.events.appointment.AppointmentRejected.Reason;
import io.moked.events.conversation.ConversationId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CrmTest
class ChangingTests {

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
    void movesTheOnlyAppointmentAheadAndKeepsItsLengthAndStaff() {
        var booked = book(wishes.rootCanal("2026-09-02T10:00"));
        var wish = move(booked.customerPhone(), null, "2026-09-02T10:30");
        World.publishAgainAndAgain(probe, rows, wish);
        var moved = moved(wish);
        assertThat(moved.appointmentId()).isEqualTo(booked.appointmentId());
        assertThat(moved.version()).isEqualTo(2);
        assertThat(moved.previousStart()).isEqualTo(israel("2026-09-02T10:00"));
        assertThat(moved.startsAt()).isEqualTo(israel("2026-09-02T10:30"));
        assertThat(moved.endsAt()).isEqualTo(israel("2026-09-02T12:00"));
        assertThat(moved.staffId()).isEqualTo(booked.staffId());
        eventually(() -> assertThat(seen(AppointmentMoved.class)).containsExactly(moved, moved));
        assertThat(state(booked)).containsExactly("BOOKED 2");
    }

    @Test
    void movesToSomebodyElseWhenTheSameOneIsTaken() {
        var booked = book(wishes.checkup("2026-09-03T10:00"));
        book(wishes.of(wishes.checkup(), booked.staffId(), "2026-09-02T14:00"));
        var wish = move(booked.customerPhone(), null, "2026-09-02T14:00");
        probe.publish(wish);
        assertThat(moved(wish).staffName()).isEqualTo("דוקטור יואב פרץ");
    }

    @Test
    void refusesToMoveToATakenTimeAndLeavesTheAppointmentWhereItIs() {
        var booked = book(wishes.rootCanal("2026-09-03T10:00"));
        book(wishes.rootCanal("2026-09-03T14:00"));
        var wish = move(booked.customerPhone(), null, "2026-09-03T14:30");
        probe.publish(wish);
        var rejected = wishes.rejected(wish.requestId());
        assertThat(rejected.reason()).isEqualTo(Reason.SLOT_TAKEN);
        assertThat(rejected.alternatives()).hasSize(3);
        assertThat(state(booked)).containsExactly("BOOKED 1");
    }

    @Test
    void refusesToMoveToShabbat() {
        var booked = book(wishes.checkup("2026-09-03T10:00"));
        var wish = move(booked.customerPhone(), null, "2026-09-05T10:00");
        probe.publish(wish);
        assertThat(wishes.rejected(wish.requestId()).reason()).isEqualTo(Reason.SHABBAT);
    }

    @Test
    void cancelsOnceAndGivesTheTimeBack() {
        var booked = book(wishes.rootCanal("2026-09-03T10:00"));
        var wish = cancel(booked.customerPhone(), null);
        World.publishAgainAndAgain(probe, rows, wish);
        var cancelled = Wishes.first(() -> seen(AppointmentCancelled.class));
        assertThat(cancelled.appointmentId()).isEqualTo(booked.appointmentId());
        assertThat(cancelled.version()).isEqualTo(2);
        eventually(() -> assertThat(seen(AppointmentCancelled.class)).containsExactly(cancelled, cancelled));
        assertThat(state(booked)).containsExactly("CANCELLED 2");
        book(wishes.rootCanal("2026-09-03T10:00"));
    }

    @Test
    void asksWhichOfSeveralAndTakesTheOneOfTheDayNamed() {
        var first = book(wishes.checkup("2026-09-02T10:00"));
        var second = book(wishes.by(first.customerPhone(), "2026-09-03T10:00"));
        var unclear = cancel(first.customerPhone(), null);
        probe.publish(unclear);
        assertThat(wishes.rejected(unclear.requestId()).reason()).isEqualTo(Reason.WHICH_APPOINTMENT);
        probe.publish(cancel(first.customerPhone(), LocalDate.of(2026, 9, 3)));
        eventually(() -> assertThat(state(second)).containsExactly("CANCELLED 2"));
        assertThat(state(first)).containsExactly("BOOKED 1");
    }

    @Test
    void findsNoAppointmentOfAnotherDayNumberOrBusiness() {
        var booked = book(wishes.checkup("2026-09-02T10:00"));
        var other = stories.clinic();
        var otherDay = cancel(booked.customerPhone(), LocalDate.of(2026, 9, 3));
        var otherNumber = cancel(BusinessStories.anyNumber(), null);
        var otherBusiness = change(other, booked.customerPhone(), Change.CANCEL, null, null);
        for (var wish : List.of(otherDay, otherNumber, otherBusiness)) {
            probe.publish(wish);
            assertThat(wishes.rejected(wish.requestId()).reason()).isEqualTo(Reason.NO_SUCH_APPOINTMENT);
        }
        assertThat(state(booked)).containsExactly("BOOKED 1");
    }

    private AppointmentBooked book(AppointmentExtracted wish) {
        probe.publish(wish);
        return wishes.booked(wish);
    }

    private AppointmentChangeRequested move(PhoneNumber phone, LocalDate date, String newStart) {
        return change(clinic, phone, Change.MOVE, date, newStart);
    }

    private AppointmentChangeRequested cancel(PhoneNumber phone, LocalDate date) {
        return change(clinic, phone, Change.CANCEL, date, null);
    }

    private static AppointmentChangeRequested change(
            Business business, PhoneNumber phone, Change change, LocalDate date, String newStart) {
        return new AppointmentChangeRequested(
                RequestId.random(),
                business.id(),
                ConversationId.random(),
                phone,
                change,
                date,
                newStart == null ? null : israel(newStart),
                "אפשר להזיז את התור?",
                NOW);
    }

    private AppointmentMoved moved(AppointmentChangeRequested wish) {
        return Wishes.first(() -> seen(AppointmentMoved.class).stream()
                .filter(moved -> wish.requestId().equals(moved.requestId()))
                .toList());
    }

    private <E extends Event> List<E> seen(Class<E> type) {
        return probe.seen(type).stream()
                .filter(event -> event.businessId().equals(clinic.id()))
                .toList();
    }

    private List<String> state(AppointmentBooked booked) {
        return rows.list(
                "select status || ' ' || version from appointment where id = ?",
                booked.appointmentId().value());
    }
}
