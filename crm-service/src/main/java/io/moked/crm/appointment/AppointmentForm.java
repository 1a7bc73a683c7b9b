package io.moked.crm.appointment;

import io.moked.chassis.problem.Problem;
import io.moked.crm.appointment.DeskCalendar.Manner;
import io.moked.crm.appointment.DeskCalendar.Source;
import io.moked.crm.appointment.DeskCalendar.Wish;
import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.ResourceId;
import io.moked.crm.customer.Wording;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import io.moked.events.customer.CustomerId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people write of an appointment. */
final class AppointmentForm {

    private static final int LONGEST_NOTE = 1000;

    private AppointmentForm() {}

    /**
     * A new one.
     *
     * @param customer whose it is; without a phone they are not told
     * @param service what for
     * @param staff with whom
     * @param resource on what it stands; absent for any that the service needs and is free
     * @param startsAt when it starts
     * @param endsAt when it ends
     * @param note absent if there is none
     * @param tellCustomer whether the customer gets a message; absent if so
     * @param force though something is in the way that can be overcome; absent if not
     */
    record New(
            @NotNull(message = "appointment.customer") CustomerId customer,
            @NotNull(message = "appointment.service") ServiceId service,
            @NotNull(message = "appointment.staff") StaffId staff,
            @Nullable ResourceId resource,
            @NotNull(message = "appointment.time") Instant startsAt,
            @NotNull(message = "appointment.time") Instant endsAt,

            @Size(max = LONGEST_NOTE, message = "appointment.note") @Nullable
            String note,

            @Nullable Boolean tellCustomer,
            @Nullable Boolean force) {

        Wish wish() {
            return new Wish(customer, service, staff, resource, period(startsAt, endsAt), note == null ? "" : note);
        }

        Manner manner() {
            return byPeople(tellCustomer, force);
        }
    }

    /**
     * A change; what is absent stays.
     *
     * @param startsAt when it starts; if it alone is given, it stays as long as it was
     * @param endsAt when it ends
     * @param service what for; it stays as long as it was unless the time is given too
     * @param staff with whom
     * @param resource on what it stands; if absent, what it stands on is changed only if that is taken
     * @param status whether the customer came
     * @param note what people should know of it
     * @param tellCustomer whether the customer gets a message of another time, service or member of staff; absent if
     *     so. True and nothing else: the customer is told of the appointment as it is, once for each of its versions
     * @param force though something is in the way that can be overcome; absent if not
     */
    record Change(
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable ServiceId service,
            @Nullable StaffId staff,
            @Nullable ResourceId resource,
            Attendance.@Nullable Mark status,

            @Size(max = LONGEST_NOTE, message = "appointment.note") @Nullable
            String note,

            @Nullable Boolean tellCustomer,
            @Nullable Boolean force) {

        DeskCalendar.Change from(Period before) {
            return new DeskCalendar.Change(time(before), service, staff, resource);
        }

        boolean onlyTells() {
            return Boolean.TRUE.equals(tellCustomer)
                    && Stream.of(startsAt, endsAt, service, staff, resource, status, note)
                            .allMatch(Objects::isNull);
        }

        private Period time(Period before) {
            if (startsAt == null) {
                return endsAt == null ? before : period(before.start(), endsAt);
            }
            return period(startsAt, endsAt == null ? inTime(startsAt).plus(before.length()) : endsAt);
        }

        Manner manner() {
            return byPeople(tellCustomer, force);
        }
    }

    private static Manner byPeople(@Nullable Boolean tellCustomer, @Nullable Boolean force) {
        return new Manner(Source.DESK, !Boolean.FALSE.equals(tellCustomer), Boolean.TRUE.equals(force));
    }

    private static Instant inTime(Instant moment) {
        Wording.moment("startsAt", moment, "appointment.time");
        return moment;
    }

    private static Period period(Instant start, Instant end) {
        inTime(start);
        inTime(end);
        if (!start.equals(start.truncatedTo(ChronoUnit.MINUTES)) || !end.equals(end.truncatedTo(ChronoUnit.MINUTES))) {
            throw Problem.invalid("startsAt", "appointment.minutes");
        }
        if (!end.isAfter(start) || Duration.between(start, end).compareTo(AppointmentList.LONGEST) > 0) {
            throw Problem.invalid("endsAt", "appointment.length");
        }
        return new Period(start, end);
    }
}
