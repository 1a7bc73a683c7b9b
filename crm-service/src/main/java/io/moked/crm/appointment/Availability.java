package io.moked.crm.appointment;

import io.moked.crm.business.Business;
import io.moked.crm.business.StaffMember;
import io.moked.crm.calendar.Diary;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.NearestSlots;
import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.Refusal;
import io.moked.crm.calendar.Slot;
import io.moked.crm.calendar.Span;
import io.moked.crm.calendar.Timetable;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.appointment.AppointmentRejected.Alternative;
import io.moked.events.appointment.AppointmentRejected.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who is free when, as the calendar stands in the current transaction. */
@Component
class Availability {

    /** Whether a time can be had. */
    sealed interface Answer {

        /** It can. */
        record Free(List<Diary> whoLeastBusyFirst) implements Answer {}

        /** It cannot. */
        record Refused(Refusal why) implements Answer {}
    }

    private static final int ALTERNATIVES = 3;
    private static final int DAYS_BEFORE = 7;
    private static final int DAYS_AFTER = 21;

    private final Appointments appointments;
    private final ObjectProvider<BusySource> sources;
    private final Clock clock;

    Availability(Appointments appointments, ObjectProvider<BusySource> sources, Clock clock) {
        this.sources = sources;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * Who of some is free at a time. Nobody else can decide about their time until the transaction ends.
     *
     * @param except an appointment that does not count, because it is to be moved
     */
    Answer at(Instant start, Span span, Business business, List<StaffMember> staff, @Nullable AppointmentId except) {
        var wanted = span.from(start);
        var timetable = timetable(business);
        var refusal = timetable.refusal(wanted);
        if (refusal.isPresent()) {
            return new Answer.Refused(refusal.get());
        }
        appointments.lock(staff.stream().map(StaffMember::id).toList());
        var day = IsraelTime.day(IsraelTime.dateOf(wanted.start()));
        var working = diaries(business, staff, day, except).stream()
                .filter(diary -> timetable.works(diary, wanted))
                .toList();
        var free = working.stream()
                .filter(diary -> diary.isFree(span.taken(wanted)))
                .sorted(Comparator.comparing(Availability::busy))
                .toList();
        if (!free.isEmpty()) {
            return new Answer.Free(free);
        }
        return new Answer.Refused(Refusal.because(working.isEmpty() ? Reason.OUTSIDE_HOURS : Reason.SLOT_TAKEN));
    }

    /** The times nearest to a wanted one that are free, nearest first. */
    List<Alternative> near(
            Instant wanted, Span span, Business business, List<StaffMember> staff, @Nullable AppointmentId except) {
        var timetable = timetable(business);
        var possible = Stream.of(wanted, timetable.now())
                .max(Comparator.naturalOrder())
                .filter(moment -> moment.isBefore(timetable.end()))
                .orElseGet(timetable::end);
        var date = IsraelTime.dateOf(possible);
        var free = free(business, staff, span, date.minusDays(DAYS_BEFORE), DAYS_BEFORE + 1 + DAYS_AFTER, except);
        return NearestSlots.to(possible, free, ALTERNATIVES).stream()
                .map(slot -> new Alternative(slot.startsAt(), slot.staffId(), slot.staffName()))
                .toList();
    }

    /** All that is free on some days, day by day, full and half hours first. */
    List<Slot> free(
            Business business,
            List<StaffMember> staff,
            Span span,
            LocalDate from,
            int days,
            @Nullable AppointmentId except) {
        var timetable = timetable(business);
        var window = new Period(
                IsraelTime.day(from).start(),
                IsraelTime.day(from.plusDays(days)).start());
        var diaries = diaries(business, staff, window, except);
        return Stream.iterate(from, date -> date.plusDays(1))
                .limit(days)
                .flatMap(date -> timetable.free(date, span, diaries).stream())
                .toList();
    }

    private Timetable timetable(Business business) {
        return new Timetable(business.workplace(), clock.instant());
    }

    private List<Diary> diaries(
            Business business, List<StaffMember> staff, Period window, @Nullable AppointmentId except) {
        var taken = appointments.taken(business.id(), window, except);
        var busy = sources.stream()
                .map(source -> source.busy(business.id(), window))
                .toList();
        return staff.stream()
                .map(member -> member.diary(Stream.concat(Stream.of(taken), busy.stream())
                        .flatMap(periods -> periods.getOrDefault(member.id(), List.of()).stream())
                        .toList()))
                .toList();
    }

    private static Duration busy(Diary diary) {
        return diary.taken().stream().map(Period::length).reduce(Duration.ZERO, Duration::plus);
    }
}
