package io.moked.crm;

import io.moked.crm.calendar.IsraelTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time at which the stories of the tests take place: a Tuesday, ten days before Rosh Hashana. */
public final class StoryClock extends Clock {

    /** Tuesday 1 September 2026, 07:30 in Israel. */
    public static final Instant NOW = israel("2026-09-01T07:30");

    /** A moment by the clock in Israel, such as {@code 2026-09-02T10:00}. */
    public static Instant israel(String local) {
        return LocalDateTime.parse(local).atZone(IsraelTime.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return NOW;
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
