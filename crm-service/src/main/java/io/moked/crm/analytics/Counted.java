package io.moked.crm.analytics;

import io.moked.crm.analytics.Analytics.Amount;
import io.moked.crm.analytics.Analytics.Day;
import io.moked.crm.analytics.Analytics.Figures;
import io.moked.crm.analytics.Analytics.Funnel;
import io.moked.crm.analytics.Analytics.Hour;
import io.moked.crm.analytics.Analytics.Paid;
import io.moked.crm.analytics.Analytics.Visits;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.call.Fate;
import io.moked.crm.call.Loss;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The numbers of a period as they come.
 *
 * @param calls what became of those of each day
 * @param hours the calls of each hour of the week
 * @param losses why calls came to nothing
 * @param rang how often we took how many milliseconds to answer a call
 * @param first how often the first answer took how many milliseconds
 * @param each how often any answer did
 * @param decided what was decided on appointments, by day
 * @param held what takes place, by day
 * @param newCustomers by day
 */
record Counted(
        Map<LocalDate, Map<Fate, Integer>> calls,
        List<Hour> hours,
        Map<Loss, Integer> losses,
        SortedMap<Integer, Integer> rang,
        SortedMap<Integer, Integer> first,
        SortedMap<Integer, Integer> each,
        Map<LocalDate, Map<String, Integer>> decided,
        Map<LocalDate, Visits> held,
        Map<LocalDate, Integer> newCustomers) {

    static final Visits NONE = new Visits(0, 0, 0, 0, 0, 0, new Amount(0));

    Counted() {
        this(
                new HashMap<>(),
                new ArrayList<>(),
                new EnumMap<>(Loss.class),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>());
    }

    Figures figures(Funnel leads, Paid paid) {
        var fates = new EnumMap<Fate, Integer>(Fate.class);
        calls.values().forEach(day -> day.forEach((fate, count) -> fates.merge(fate, count, Integer::sum)));
        return new Figures(
                fates,
                losses,
                Pace.of(rang),
                Pace.of(first),
                Pace.of(each),
                Stream.of(decided.keySet(), held.keySet())
                        .flatMap(Collection::stream)
                        .distinct()
                        .map(this::visits)
                        .reduce(NONE, Visits::and),
                newCustomers.values().stream().mapToInt(Integer::intValue).sum(),
                leads,
                paid);
    }

    private Visits visits(LocalDate date) {
        var made = decided.getOrDefault(date, Map.of());
        return held.getOrDefault(date, NONE)
                .and(new Visits(
                        made.getOrDefault("BOOKED", 0),
                        made.getOrDefault("MOVED", 0),
                        made.getOrDefault("CANCELLED", 0),
                        0,
                        0,
                        0,
                        new Amount(0)));
    }

    Day day(LocalDate date) {
        var period = IsraelTime.day(date);
        var visits = visits(date);
        return new Day(
                date,
                period.start(),
                period.end(),
                calls.getOrDefault(date, Map.of()),
                visits.booked(),
                visits.cancelled(),
                visits.planned(),
                visits.noShows(),
                newCustomers.getOrDefault(date, 0));
    }
}
