package io.moked.crm.analytics;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, many times.
 *
 * @param count how many times
 * @param median milliseconds that half of them did not exceed; absent if there was none
 * @param p95 milliseconds that 95 of 100 did not exceed; absent if there was none
 */
record Pace(int count, @Nullable Integer median, @Nullable Integer p95) {

    /** Of how often it took how many milliseconds. */
    static Pace of(SortedMap<Integer, Integer> times) {
        var count = times.values().stream().mapToInt(Integer::intValue).sum();
        return new Pace(count, below(times, count, 50), below(times, count, 95));
    }

    private static @Nullable Integer below(SortedMap<Integer, Integer> times, int count, int percent) {
        var counted = 0L;
        for (var time : times.entrySet()) {
            counted += time.getValue();
            if (counted * 100 >= (long) count * percent) {
                return time.getKey();
            }
        }
        return null;
    }
}
