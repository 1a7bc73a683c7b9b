package io.moked.crm.appointment;

import io.moked.crm.appointment.AppointmentView.Status;
import io.moked.crm.business.Business;
import io.moked.crm.business.Businesses;
import io.moked.crm.business.StaffMember;
import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.ResourceId;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import io.moked.events.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people do with appointments, at the desk or in a calendar of their own. They decide under the same locks as the
 * phone does, and what they decide is told in the same way; they may do what callers may not, such as working on a
 * holiday, but never have two appointments at once. To be called in a transaction.
 */
@Component
public class DeskCalendar {

    /**
     * In which way something is done.
     *
     * @param source where
     * @param tellsCustomer whether the customer gets a message
     * @param evenSo though the business is closed, or the member of staff busy with something else
     */
    public record Manner(Source source, boolean tellsCustomer, boolean evenSo) {}

    /** Where an appointment was made. */
    public enum Source {
        /** By a caller, with the agent. */
        PHONE,
        /** At the desk. */
        DESK,
        /** In Google Calendar. */
        GOOGLE,
        /** By a customer who waited and was offered the time. */
        WAITING_LIST
    }

    /**
     * A new appointment.
     *
     * @param resource on what it stands; absent for any that will do
     * @param note what people should know of it; may be empty
     */
    public record Wish(
            CustomerId customer,
            ServiceId service,
            StaffId staff,
            @Nullable ResourceId resource,
            Period time,
            String note) {}

    /**
     * What is to be of an appointment.
     *
     * @param service what it is for then; absent for what it is for now
     * @param staff who has it then; absent for who has it now
     * @param resource on what it stands then; absent for what it stands on now if that is free, or another that will do
     */
    public record Change(
            Period time,
            @Nullable ServiceId service,
            @Nullable StaffId staff,
            @Nullable ResourceId resource) {

        boolean isNothingTo(Appointment appointment) {
            return time.equals(appointment.time())
                    && serviceOf(appointment).equals(appointment.serviceId())
                    && (staff == null || staff.equals(appointment.staffId()))
                    && (resource == null || resource.equals(appointment.resourceId()));
        }

        /** What an appointment is for after it. */
        ServiceId serviceOf(Appointment appointment) {
            return service == null ? appointment.serviceId() : service;
        }
    }

    /** What became of it. */
    public sealed interface Answer {

        /** It is done. */
        record Done(AppointmentId appointment) implements Answer {}

        /** It is not. */
        record Refused(Obstacle why) implements Answer {}
    }

    private final Businesses businesses;
    private final Appointments appointments;
    private final DeskAppointments desk;
    private final Obstacles obstacles;
    private final DeskTelling telling;

    DeskCalendar(
            Businesses businesses,
            Appointments appointments,
            DeskAppointments desk,
            Obstacles obstacles,
            DeskTelling telling) {
        this.businesses = businesses;
        this.appointments = appointments;
        this.desk = desk;
        this.obstacles = obstacles;
        this.telling = telling;
    }

    /** Keeps all others from booking somebody, or moving anything to or from them, until the transaction ends. */
    public void hold(StaffId staff) {
        appointments.lock(List.of(staff), List.of());
    }

    /**
     * An appointment that stands.
     *
     * @param staff who has it
     */
    public record Standing(StaffId staff, CustomerId customer, ServiceId service, Period time) {}

    /**
     * Keeps all others from changing an appointment until the transaction ends; empty if it does not stand. To be called
     * before anybody's time is held.
     */
    public Optional<Standing> hold(BusinessId id, AppointmentId which) {
        desk.lockedVersion(id, which.value());
        return desk.locked(id, which)
                .filter(kept -> kept.status() == Status.BOOKED)
                .map(DeskAppointments.Kept::appointment)
                .map(one -> new Standing(one.staffId(), one.customerId(), one.serviceId(), one.time()));
    }

    /** Books for a customer. */
    public Answer book(BusinessId id, Wish wish, Manner manner) {
        var business = businesses.find(id).orElseThrow();
        var service = business.service(wish.service());
        var staff = staff(business, wish.staff());
        var demand = Demand.of(business, wish.service(), wish.resource(), null);
        var customer = desk.customer(id, wish.customer());
        if (service.isEmpty() || staff.isEmpty() || demand.isEmpty() || customer.isEmpty()) {
            return new Answer.Refused(Obstacle.UNKNOWN);
        }
        appointments.lock(List.of(wish.staff()), demand.get().choice());
        var who = staff.get();
        var wanted = Appointment.of(service.get(), wish.customer(), who.id(), who.name(), wish.time());
        return switch (obstacles.to(wanted, demand.get(), business, who, manner)) {
            case Obstacles.Answer.Impossible(Obstacle why) -> new Answer.Refused(why);
            case Obstacles.Answer.Possible(Appointment booked) -> {
                desk.insert(id, booked, wish.note(), manner.source());
                telling.booked(id, booked, customer.get(), manner);
                yield new Answer.Done(booked.id());
            }
        };
    }

    /** Gives an appointment another time, length, service, member of staff or resource. */
    public Answer move(BusinessId id, AppointmentId which, Change change, Manner manner) {
        var business = businesses.find(id).orElseThrow();
        var kept = desk.locked(id, which);
        if (kept.isEmpty()) {
            return new Answer.Refused(Obstacle.UNKNOWN);
        }
        var before = kept.get().appointment();
        var staff = staff(business, change.staff() == null ? before.staffId() : change.staff());
        var purpose = purpose(business, before, change);
        if (staff.isEmpty() || purpose.isEmpty()) {
            return new Answer.Refused(Obstacle.UNKNOWN);
        }
        var appointment = purpose.get();
        var demand = Demand.of(business, appointment.serviceId(), change.resource(), appointment.resourceId());
        if (demand.isEmpty()) {
            return new Answer.Refused(Obstacle.UNKNOWN);
        }
        if (!kept.get().status().stands()) {
            return new Answer.Refused(Obstacle.CANCELLED);
        }
        var who = staff.get();
        if (change.isNothingTo(before)) {
            return new Answer.Done(which);
        }
        appointments.lock(List.of(before.staffId(), who.id()), demand.get().choice());
        var wanted = appointment.movedTo(who.id(), who.name(), change.time());
        return switch (obstacles.to(wanted, demand.get(), business, who, manner)) {
            case Obstacles.Answer.Impossible(Obstacle why) -> new Answer.Refused(why);
            case Obstacles.Answer.Possible(Appointment moved) -> {
                appointments.move(id, moved);
                telling.moved(id, before, moved, kept.get().person(), manner);
                yield new Answer.Done(which);
            }
        };
    }

    /** Cancels an appointment; one that is cancelled already stays so. */
    public Answer cancel(BusinessId id, AppointmentId which, Manner manner) {
        var kept = desk.locked(id, which);
        if (kept.isEmpty()) {
            return new Answer.Refused(Obstacle.UNKNOWN);
        }
        if (kept.get().status() != Status.CANCELLED) {
            var cancelled = kept.get().appointment().cancelled();
            appointments.cancel(id, cancelled);
            telling.cancelled(
                    id, kept.get().appointment(), cancelled, kept.get().person(), manner);
        }
        return new Answer.Done(which);
    }

    /** The appointment for what it is for then; for something else it needs not stand on what it stands on now. */
    private static Optional<Appointment> purpose(Business business, Appointment before, Change change) {
        var wanted = change.serviceOf(before);
        if (wanted.equals(before.serviceId())) {
            return Optional.of(before);
        }
        return business.service(wanted).map(service -> {
            var stays = before.resourceId() != null && service.resources().contains(before.resourceId());
            return before.of(service).on(stays ? before.resourceId() : null);
        });
    }

    private static Optional<StaffMember> staff(Business business, StaffId wanted) {
        return business.staff().stream()
                .filter(member -> member.id().equals(wanted))
                .findFirst();
    }
}
