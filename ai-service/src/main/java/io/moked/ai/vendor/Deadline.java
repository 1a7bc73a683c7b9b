package io.moked.ai.vendor;

import java.time.Duration;

/** The moment by which an answer must be there. Everything on the way to it gets what is left. */
public final class Deadline {

    private final long at;

    private Deadline(long at) {
        this.at = at;
    }

    /** So far from now. */
    public static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** What is left, or the limit if that is shorter; zero when it is over. */
    public Duration within(Duration limit) {
        var left = Duration.ofNanos(Math.max(0, at - System.nanoTime()));
        return left.compareTo(limit) < 0 ? left : limit;
    }

    /** The same moment, earlier by a reserve for what comes after. */
    public Deadline less(Duration reserve) {
        return new Deadline(at - reserve.toNanos());
    }
}
