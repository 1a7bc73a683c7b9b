package io.moked.crm.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Which free times to offer in place of one that cannot be had. */
public final class NearestSlots {

    private NearestSlots() {}

    /**
     * Chooses among free times those nearest to the wanted one, on both sides of it: of the same day before others,
     * full and half hours before the rest of the day, each time once.
     *
     * @return nearest first
     */
    public static List<Slot> to(Instant wanted, List<Slot> free, int count) {
        var day = IsraelTime.dateOf(wanted);
        var sameDayFirst = Comparator.comparing(
                (Slot slot) -> !IsraelTime.dateOf(slot.startsAt()).equals(day));
        var nearestFirst = Comparator.comparing(
                (Slot slot) -> Duration.between(wanted, slot.startsAt()).abs());
        var times = new HashSet<Instant>();
        return free.stream()
                .sorted(sameDayFirst
                        .thenComparing(slot -> !slot.isRound())
                        .thenComparing(nearestFirst)
                        .thenComparing(Slot::startsAt))
                .filter(slot -> times.add(slot.startsAt()))
                .limit(count)
                .sorted(sameDayFirst.thenComparing(nearestFirst).thenComparing(Slot::startsAt))
                .toList();
    }
}
