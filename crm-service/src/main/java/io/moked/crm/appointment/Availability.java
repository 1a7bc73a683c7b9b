package io.moked.crm.appointment;

import io.moked.crm.business.Business;
import io.moked.crm.business.StaffMember;
import io.moked.crm.calendar.Diary;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.NearestSlots;
import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.Refusal;
import io.moked.crm.calendar.ResourceId;
import io.moked.crm.calendar.Resources;
import io.moked.crm.calendar.Slot;
import io.moked.crm.calendar.Timetable;
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

/** Who, and what they need, is free when, as the calendar stands in the current transaction. */
@Component
class Availability {

    /** Whether a time can be had. */
    sealed interface Answer {

        /**
         * It can.
         *
         * @param whoLeastBusyFirst with one of them
         * @param resource on which it then stands; absent if on none
         */
        record Free(List<Diary> whoLeastBusyFirst, @Nullable ResourceId resource) implements Answer {}

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
     * Who of those sought is free at a time. Nobody else can decide about their time, nor about the resources, until the
     * transaction ends.
     */
    Answer at(Instant start, Sought sought) {
        var wanted = sought.span().from(start);
        var timetable = timetable(sought.business());
        var refusal = timetable.refusal(wanted);
        if (refusal.isPresent()) {
            return new Answer.Refused(refusal.get());
        }
        appointments.lock(
                sought.staff().stream().map(StaffMember::id).toList(),
                sought.demand().choice());
        var whole = sought.span().taken(wanted);
        var window = upTo(IsraelTime.day(IsraelTime.dateOf(wanted.start())), whole.end());
        var taken = appointments.taken(sought.business().id(), window, sought.except());
        var working = diaries(sought, window, taken).stream()
                .filter(diary -> timetable.works(diary, wanted))
                .toList();
        var free = working.stream()
                .filter(diary -> diary.isFree(whole))
                .sorted(Comparator.comparing(Availability::busy))
                .toList();
        var resources = resources(sought, window, taken);
        if (!free.isEmpty() && resources.allow(whole)) {
            return new Answer.Free(free, resources.firstFree(whole).orElse(null));
        }
        return new Answer.Refused(Refusal.because(working.isEmpty() ? Reason.OUTSIDE_HOURS : Reason.SLOT_TAKEN));
    }

    /** The times nearest to a wanted one that are free, nearest first. */
    List<Alternative> near(Instant wanted, Sought sought) {
        var timetable = timetable(sought.business());
        var possible = Stream.of(wanted, timetable.now())
                .max(Comparator.naturalOrder())
                .filter(moment -> moment.isBefore(timetable.end()))
                .orElseGet(timetable::end);
        var date = IsraelTime.dateOf(possible);
        var free = free(sought, date.minusDays(DAYS_BEFORE), DAYS_BEFORE + 1 + DAYS_AFTER);
        return NearestSlots.to(possible, free, ALTERNATIVES).stream()
                .map(slot -> new Alternative(slot.startsAt(), slot.staffId(), slot.staffName()))
                .toList();
    }

    /** All that is free on some days, day by day, full and half hours first. */
    List<Slot> free(Sought sought, LocalDate from, int days) {
        var timetable = timetable(sought.business());
        var end = IsraelTime.day(from.plusDays(days)).start();
        var window = new Period(
                IsraelTime.day(from).start(),
                sought.span().taken(sought.span().from(end)).end());
        var taken = appointments.taken(sought.business().id(), window, sought.except());
        return slots(timetable, sought, from, days, diaries(sought, window, taken), resources(sought, window, taken));
    }

    /** All that would be free if it were another moment and nobody had anything in the calendar. */
    List<Slot> freeIfEmpty(Sought sought, LocalDate from, int days, Instant now) {
        var diaries =
                sought.staff().stream().map(member -> member.diary(List.of())).toList();
        var resources = sought.demand().with(new Taken(List.of()), List.of());
        return slots(new Timetable(sought.business().workplace(), now), sought, from, days, diaries, resources);
    }

    private static List<Slot> slots(
            Timetable timetable, Sought sought, LocalDate from, int days, List<Diary> diaries, Resources resources) {
        return Stream.iterate(from, date -> date.plusDays(1))
                .limit(days)
                .flatMap(date -> timetable.free(date, sought.span(), diaries, resources).stream())
                .toList();
    }

    /** A day, and of the next one as much as what begins on it may take. */
    private static Period upTo(Period day, Instant end) {
        return new Period(day.start(), end.isAfter(day.end()) ? end : day.end());
    }

    private Timetable timetable(Business business) {
        return new Timetable(business.workplace(), clock.instant());
    }

    private Resources resources(Sought sought, Period window, Taken taken) {
        return sought.demand()
                .with(
                        taken,
                        sources.stream()
                                .map(source ->
                                        source.resources(sought.business().id(), window))
                                .toList());
    }

    private List<Diary> diaries(Sought sought, Period window, Taken taken) {
        var busy = Stream.concat(
                        Stream.of(taken.ofStaff()),
                        sources.stream()
                                .map(source -> source.busy(sought.business().id(), window)))
                .toList();
        return sought.staff().stream()
                .map(member -> member.diary(busy.stream()
                        .flatMap(periods -> periods.getOrDefault(member.id(), List.of()).stream())
                        .toList()))
                .toList();
    }

    private static Duration busy(Diary diary) {
        return diary.taken().stream().map(Period::length).reduce(Duration.ZERO, Duration::plus);
    }
}
