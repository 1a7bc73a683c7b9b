package io.moked.crm.calendar;

import io.moked.events.appointment.AppointmentRejected.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be booked at a business, seen from now.
 *
 * @param place the business
 * @param now nothing earlier can be booked
 */
public record Timetable(Workplace place, Instant now) {

    private static final Comparator<Slot> AS_OFFERED = Comparator.comparing(
                    (Slot slot) -> IsraelTime.dateOf(slot.startsAt()))
            .thenComparing(slot -> !slot.isRound())
            .thenComparing(Slot::startsAt);

    /** Why the business cannot be booked at a time, whoever does the work; empty if it can. */
    public Optional<Refusal> refusal(Period wanted) {
        return obstacle(wanted)
                .or(() -> Slot.isOnGrid(wanted.start())
                        ? Optional.empty()
                        : Optional.of(Refusal.because(Reason.OUTSIDE_HOURS)));
    }

    /** The same for people, who begin at any minute. */
    public Optional<Refusal> obstacle(Period wanted) {
        if (!wanted.start().isAfter(now)) {
            return Optional.of(Refusal.because(Reason.IN_THE_PAST));
        }
        if (!wanted.start().isBefore(end())) {
            return Optional.of(Refusal.because(Reason.TOO_FAR_AHEAD));
        }
        var date = IsraelTime.dateOf(wanted.start());
        var rest = place.rests(date).stream()
                .filter(one -> one.period().overlaps(wanted))
                .findFirst();
        if (rest.isPresent()) {
            return rest.map(Timetable::refusal);
        }
        return place.open(date).stream().anyMatch(one -> one.contains(wanted))
                ? Optional.empty()
                : Optional.of(new Refusal(Reason.OUTSIDE_HOURS, place.note(date).orElse(null)));
    }

    private static Refusal refusal(Rest rest) {
        return switch (rest.kind()) {
            case SHABBAT -> Refusal.because(Reason.SHABBAT);
            case HOLIDAY -> new Refusal(Reason.HOLIDAY, rest.name());
        };
    }

    /** Whether somebody works at a time, be it taken or not. */
    public boolean works(Diary diary, Period wanted) {
        var date = IsraelTime.dateOf(wanted.start());
        return open(diary, date).anyMatch(one -> one.contains(wanted))
                && diary.breaks().stream().noneMatch(one -> one.on(date).overlaps(wanted))
                && place.rests(date).stream().noneMatch(one -> one.period().overlaps(wanted));
    }

    /** What is free on a day, with one of the resources if need be: full and half hours first, then by time. */
    public List<Slot> free(LocalDate date, Span span, List<Diary> diaries, Resources resources) {
        var rests = place.rests(date).stream().map(Rest::period).toList();
        return diaries.stream()
                .flatMap(diary -> free(diary, date, span, rests))
                .filter(one -> resources.allow(span.taken(span.from(one.startsAt()))))
                .sorted(AS_OFFERED)
                .toList();
    }

    private Stream<Slot> free(Diary diary, LocalDate date, Span span, List<Period> rests) {
        var breaks = diary.breaks().stream().map(one -> one.on(date)).toList();
        return open(diary, date)
                .flatMap(open -> Stream.iterate(Slot.firstFrom(open.start()), Slot::after)
                        .map(span::from)
                        .takeWhile(open::contains))
                .filter(one -> one.start().isAfter(now) && one.start().isBefore(end()))
                .filter(one -> Stream.concat(rests.stream(), breaks.stream()).noneMatch(one::overlaps))
                .filter(one -> diary.isFree(span.taken(one)))
                .map(one -> new Slot(one.start(), diary.id(), diary.name()));
    }

    private Stream<Period> open(Diary diary, LocalDate date) {
        var open = place.open(date);
        if (diary.hours() == null) {
            return open.stream();
        }
        var own = Workplace.periods(diary.hours(), date);
        return open.stream().flatMap(one -> own.stream().filter(one::overlaps).map(two -> common(one, two)));
    }

    private static Period common(Period one, Period two) {
        return new Period(
                one.start().isAfter(two.start()) ? one.start() : two.start(),
                one.end().isBefore(two.end()) ? one.end() : two.end());
    }

    /** The first moment that cannot be booked any more. */
    public Instant end() {
        return IsraelTime.day(IsraelTime.dateOf(now).plusMonths(place.monthsAhead()))
                .end();
    }
}
