package io.moked.crm.appointment;

import io.moked.crm.appointment.DeskAppointments.Kept;
import io.moked.crm.appointment.DeskCalendar.Answer;
import io.moked.crm.appointment.DeskCalendar.Change;
import io.moked.crm.appointment.DeskCalendar.Manner;
import io.moked.crm.appointment.DeskCalendar.Wish;
import io.moked.crm.business.Businesses;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.Recurrence;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Appointments that come again: all of them are booked, or none. The customer hears of all in one message. To be called
 * in a transaction, which has to be rolled back when something is refused.
 */
@Component
class Series {

    /** What became of it. */
    sealed interface Outcome {

        /** It is done. */
        record Done(List<AppointmentId> appointments) implements Outcome {}

        /** Some of them cannot be; what cannot be overcome comes first. */
        record Refused(List<Hindered> hindered) implements Outcome {

            Refused(int which, Obstacle why) {
                this(List.of(new Hindered(which, why)));
            }
        }
    }

    /** Which of them cannot be, counted from nought, and why. */
    record Hindered(int which, Obstacle why) {

        private static final Comparator<Hindered> BY_WEIGHT = Comparator.comparing(
                        (Hindered one) -> one.why().canBeOvercome())
                .thenComparing(Hindered::which);
    }

    private final Businesses businesses;
    private final DeskCalendar calendar;
    private final DeskAppointments desk;
    private final Appointments appointments;
    private final SeriesRows rows;
    private final AppointmentMessages messages;

    Series(
            Businesses businesses,
            DeskCalendar calendar,
            DeskAppointments desk,
            Appointments appointments,
            SeriesRows rows,
            AppointmentMessages messages) {
        this.businesses = businesses;
        this.calendar = calendar;
        this.desk = desk;
        this.appointments = appointments;
        this.rows = rows;
        this.messages = messages;
    }

    Outcome book(BusinessId business, Wish first, List<Period> times, Manner manner) {
        var booked = new ArrayList<AppointmentId>();
        for (var time : times) {
            var wish = new Wish(first.customer(), first.service(), first.staff(), first.resource(), time, first.note());
            switch (calendar.book(business, wish, silent(manner))) {
                case Answer.Done(AppointmentId appointment) -> booked.add(appointment);
                case Answer.Refused(Obstacle why) -> {
                    return new Outcome.Refused(booked.size(), why);
                }
            }
        }
        return new Outcome.Done(booked);
    }

    /** Makes booked appointments a series. */
    UUID join(BusinessId business, Recurrence recurrence, List<AppointmentId> booked, Manner manner) {
        var id = rows.create(business, recurrence, booked);
        tell(business, AppointmentMessages.What.BOOKED, booked, manner);
        return id;
    }

    /** Moves an appointment to a time, and those after it as many days, to the same hour. */
    Outcome move(BusinessId business, AppointmentId first, Change change, Manner manner) {
        var kept = kept(business, rows.from(business, first));
        if (kept.isEmpty() || !kept.getFirst().appointment().id().equals(first)) {
            return new Outcome.Refused(0, Obstacle.CANCELLED);
        }
        lock(business, kept, change);
        var time = change.time();
        var before = kept.getFirst().appointment().time();
        var days = ChronoUnit.DAYS.between(IsraelTime.dateOf(before.start()), IsraelTime.dateOf(time.start()));
        var hour = time.start().atZone(IsraelTime.ZONE).toLocalTime();
        var hindered = new ArrayList<Hindered>();
        for (var one : time.start().isAfter(before.start()) ? kept.reversed() : kept) {
            var target = kept.indexOf(one) == 0 ? time : shifted(one, days, hour, time);
            var moved = new Change(target, change.service(), change.staff(), change.resource());
            if (calendar.move(business, one.appointment().id(), moved, silent(manner))
                    instanceof Answer.Refused(Obstacle why)) {
                hindered.add(new Hindered(kept.indexOf(one), why));
                if (!why.canBeOvercome()) {
                    break;
                }
                // the rest may want the time that it leaves
                calendar.move(business, one.appointment().id(), moved, insisting(manner));
            }
        }
        return hindered.isEmpty()
                ? moved(business, ids(kept), manner)
                : new Outcome.Refused(
                        hindered.stream().sorted(Hindered.BY_WEIGHT).toList());
    }

    private Outcome moved(BusinessId business, List<AppointmentId> moved, Manner manner) {
        tell(business, AppointmentMessages.What.MOVED, moved, manner);
        return new Outcome.Done(moved);
    }

    /** Cancels an appointment and those after it. */
    Outcome cancel(BusinessId business, AppointmentId first, Manner manner) {
        var kept = kept(business, rows.from(business, first));
        if (kept.isEmpty()) {
            return new Outcome.Refused(0, Obstacle.CANCELLED);
        }
        kept.forEach(one -> calendar.cancel(business, one.appointment().id(), silent(manner)));
        tell(business, AppointmentMessages.What.CANCELLED, ids(kept), manner);
        return new Outcome.Done(ids(kept));
    }

    private static Period shifted(Kept one, long days, LocalTime hour, Period time) {
        var date = IsraelTime.dateOf(one.appointment().time().start()).plusDays(days);
        return Period.from(IsraelTime.at(date, hour), time.length());
    }

    private void lock(BusinessId id, List<Kept> kept, Change change) {
        var business = businesses.find(id).orElseThrow();
        var staff =
                Stream.concat(kept.stream().map(one -> one.appointment().staffId()), Stream.ofNullable(change.staff()));
        var resources = kept.stream()
                .map(Kept::appointment)
                .flatMap(one -> Demand.of(business, change.serviceOf(one), one.resourceId()).choice().stream());
        appointments.lock(
                staff.toList(),
                Stream.concat(resources, Stream.ofNullable(change.resource())).toList());
    }

    private List<Kept> kept(BusinessId business, List<AppointmentId> ids) {
        return ids.stream().flatMap(id -> desk.locked(business, id).stream()).toList();
    }

    private static List<AppointmentId> ids(List<Kept> kept) {
        return kept.stream().map(one -> one.appointment().id()).toList();
    }

    private void tell(BusinessId business, AppointmentMessages.What what, List<AppointmentId> which, Manner manner) {
        if (manner.tellsCustomer()) {
            messages.tell(business, what, kept(business, which));
        }
    }

    private static Manner silent(Manner manner) {
        return new Manner(manner.source(), false, manner.evenSo());
    }

    private static Manner insisting(Manner manner) {
        return new Manner(manner.source(), false, true);
    }
}
