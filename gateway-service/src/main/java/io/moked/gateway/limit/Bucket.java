package io.moked.gateway.limit;

import java.time.Duration;

/** A bucket of tokens that fills up within a minute; each request takes one out. */
final class Bucket {

    private static final double MINUTE = Duration.ofMinutes(1).toNanos();

    private final int size;
    private double tokens;
    private long filledAt;

    Bucket(int size, long now) {
        this.size = size;
        this.tokens = size;
        this.filledAt = now;
    }

    /**
     * What is left.
     *
     * @param taken whether there was a token to take
     * @param limit how many fit in
     * @param remaining how many can be taken at once
     * @param reset seconds until it is full again
     * @param retryAfter seconds until there is a token
     */
    record State(boolean taken, int limit, int remaining, long reset, long retryAfter) {}

    synchronized State take(long now) {
        tokens = Math.min(size, tokens + (now - filledAt) / MINUTE * size);
        filledAt = now;
        var taken = tokens >= 1;
        if (taken) {
            tokens--;
        }
        return new State(taken, size, (int) tokens, seconds(size - tokens), seconds(1 - tokens));
    }

    private long seconds(double missing) {
        return (long)
                Math.ceil(Math.max(0, missing) / size * Duration.ofMinutes(1).toSeconds());
    }
}
