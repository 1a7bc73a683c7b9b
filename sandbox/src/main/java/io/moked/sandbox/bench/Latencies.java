package io.moked.sandbox.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/** How long many things of one kind took. */
record Latencies(long[] sortedNanos) {

    static Latencies of(Collection<Duration> durations) {
        if (durations.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        return new Latencies(
                durations.stream().mapToLong(Duration::toNanos).sorted().toArray());
    }

    int count() {
        return sortedNanos.length;
    }

    /** The smallest measured value that at least this share of all does not exceed. */
    double millis(double share) {
        var rank = (int) Math.ceil(share * sortedNanos.length);
        return sortedNanos[Math.clamp(rank, 1, sortedNanos.length) - 1] / 1e6;
    }

    double max() {
        return millis(1);
    }

    /** The cells of a table's row: p50, p95, p99, max. */
    String cells() {
        return String.format(Locale.ROOT, "%.1f | %.1f | %.1f | %.1f", millis(0.50), millis(0.95), millis(0.99), max());
    }

    /** The cells of a row that says how many times as long as the floor it took. */
    String cellsComparedWith(Latencies floor) {
        return String.format(
                Locale.ROOT,
                "%.1f× | %.1f× | %.1f× | %.1f×",
                millis(0.50) / floor.millis(0.50),
                millis(0.95) / floor.millis(0.95),
                millis(0.99) / floor.millis(0.99),
                max() / floor.max());
    }
}
