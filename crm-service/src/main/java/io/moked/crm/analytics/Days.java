package io.moked.crm.analytics;

import io.moked.chassis.problem.Problem;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Days in Israel.
 *
 * @param from the first
 * @param to the first after them
 */
record Days(LocalDate from, LocalDate to) {

    private static final int MOST = 1_100;
    private static final int USUAL = 30;
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2200;

    /**
     * What is asked for: without an end until today, and without a beginning thirty days.
     *
     * @throws Problem {@code invalid}, if there are none or too many
     */
    static Days asked(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        var end = to == null ? today.plusDays(1) : to;
        var begin = from == null ? end.minusDays(USUAL) : from;
        var count = ChronoUnit.DAYS.between(begin, end);
        if (count < 1 || count > MOST || begin.getYear() < EARLIEST || end.getYear() > LATEST) {
            throw Problem.invalid("to", "analytics.days");
        }
        return new Days(begin, end);
    }

    /** As many, directly before. */
    Days before() {
        return new Days(from.minusDays(ChronoUnit.DAYS.between(from, to)), from);
    }

    /**
     * How far those before are counted, so that they can be compared with these: if these are not over, until the same time
     * by the clock in Israel.
     */
    Reach reachBefore(Instant now) {
        var earlier = before().period();
        if (now.isBefore(period().start()) || !now.isBefore(period().end())) {
            return Reach.all(earlier);
        }
        var cut = now.atZone(IsraelTime.ZONE)
                .minusDays(ChronoUnit.DAYS.between(from, to))
                .toInstant();
        return Reach.until(cut, earlier);
    }

    /** From the first midnight to the last. */
    Period period() {
        return new Period(IsraelTime.day(from).start(), IsraelTime.day(to).start());
    }
}
