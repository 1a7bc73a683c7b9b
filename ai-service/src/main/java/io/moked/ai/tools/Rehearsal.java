package io.moked.ai.tools;

import io.moked.ai.tools.FreeSlots.Slot;
import io.moked.ai.tools.Wish.State;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.events.Event;
import io.moked.events.RequestId;
import io.moked.events.appointment.AppointmentChangeRequested;
import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.appointment.AppointmentRejected;
import io.moked.events.appointment.AppointmentRejected.Alternative;
import io.moked.events.appointment.AppointmentRejected.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides the wishes of a trial as the calendar would, by what is free at that moment and by what the trial itself
 * booked before. Nothing leaves it: no event, no row of another service.
 */
@Component
class Rehearsal {

    /** A decision and what it does to the trial's appointments. */
    private record Verdict(Decision decision, Runnable effect) {}

    private final Wishes wishes;
    private final RehearsedCalendar calendar;
    private final RehearsedAppointments appointments;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rehearsal(
            Wishes wishes,
            RehearsedCalendar calendar,
            RehearsedAppointments appointments,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.wishes = wishes;
        this.calendar = calendar;
        this.appointments = appointments;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void ask(Wish wish, Event event, Situation situation) {
        var isOpen = wish.state() == State.ASKED && wishes.decision(wish.id()).isEmpty();
        var verdict = isOpen ? verdict(event, situation) : Optional.<Verdict>empty();
        transaction.executeWithoutResult(status -> {
            wishes.note(situation.business().id(), wish);
            verdict.filter(found -> wishes.decide(wish.id(), found.decision()).isPresent())
                    .ifPresent(found -> found.effect().run());
        });
    }

    /** Empty if there is nothing to decide, or if the calendar is away: then the wish waits, as a real one would. */
    private Optional<Verdict> verdict(Event event, Situation situation) {
        try {
            return switch (event) {
                case AppointmentExtracted wanted -> Optional.of(booking(wanted, situation));
                case AppointmentChangeRequested wanted -> Optional.of(change(wanted, situation));
                default -> Optional.empty();
            };
        } catch (VendorUnavailable e) {
            return Optional.empty();
        }
    }

    private Verdict booking(AppointmentExtracted wanted, Situation situation) throws VendorUnavailable {
        var service = situation.business().state().services().stream()
                .filter(one -> one.serviceId().equals(wanted.serviceId()))
                .findFirst()
                .orElseThrow();
        var free = calendar.at(wanted.startsAt(), service.serviceId(), wanted.staffId(), situation, null);
        if (free.isEmpty()) {
            var near = calendar.near(wanted.startsAt(), service.serviceId(), wanted.staffId(), situation);
            return rejected(
                    wanted.requestId(),
                    situation,
                    RehearsedCalendar.reason(wanted.startsAt(), situation.business()),
                    near);
        }
        var booked =
                RehearsedAppointment.at(free.get(), service, wanted.requestId().value());
        return agreed(free.get(), () -> keep(booked, situation));
    }

    private Verdict change(AppointmentChangeRequested wanted, Situation situation) throws VendorUnavailable {
        var meant = appointments.of(situation.conversation()).stream()
                .filter(one -> one.isOn(wanted.currentDate()))
                .toList();
        if (meant.size() != 1) {
            var reason = meant.isEmpty() ? Reason.NO_SUCH_APPOINTMENT : Reason.WHICH_APPOINTMENT;
            return rejected(wanted.requestId(), situation, reason, List.of());
        }
        var appointment = meant.getFirst();
        var start = wanted.newStart();
        return start == null
                ? new Verdict(
                        new Decision.Agreed(appointment.startsAt(), appointment.staffName()),
                        () -> appointments.drop(appointment))
                : move(wanted, appointment, start, situation);
    }

    private Verdict move(
            AppointmentChangeRequested wanted, RehearsedAppointment appointment, Instant start, Situation situation)
            throws VendorUnavailable {
        var free = calendar.at(start, appointment.service(), null, situation, appointment);
        return free.isPresent()
                ? agreed(free.get(), () -> keep(appointment.movedTo(free.get()), situation))
                : rejected(
                        wanted.requestId(),
                        situation,
                        RehearsedCalendar.reason(start, situation.business()),
                        calendar.near(start, appointment.service(), null, situation));
    }

    private void keep(RehearsedAppointment appointment, Situation situation) {
        appointments.keep(situation.business().id(), situation.conversation(), appointment);
    }

    private static Verdict agreed(Slot slot, Runnable effect) {
        return new Verdict(new Decision.Agreed(slot.startsAt(), slot.staffName()), effect);
    }

    private Verdict rejected(RequestId id, Situation situation, Reason reason, List<Alternative> alternatives) {
        return new Verdict(
                new Decision.Rejected(new AppointmentRejected(
                        id, situation.business().id(), reason, null, alternatives, clock.instant())),
                () -> {});
    }
}
