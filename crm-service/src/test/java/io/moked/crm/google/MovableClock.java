package io.moked.crm.google;

import io.moked.crm.StoryClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of the stories, which a test can let pass. */
final class MovableClock extends Clock {

    private volatile Instant now = StoryClock.NOW;

    void pass(Duration time) {
        now = now.plus(time);
    }

    void reset() {
        now = StoryClock.NOW;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
