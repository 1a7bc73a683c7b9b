package io.moked.crm.analytics;

import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Period;
import java.time.Instant;

/**
 * How far days are counted. Appointments that stand are counted of all of them, since they are known ahead; what happened
 * is counted until a moment.
 *
 * @param whole all of the days
 * @param midnight the beginning of the day that is counted in part, or the end
 * @param cut the first moment that is not counted, or the end
 */
record Reach(Period whole, Instant midnight, Instant cut) {

    static Reach all(Period whole) {
        return new Reach(whole, whole.end(), whole.end());
    }

    static Reach until(Instant cut, Period whole) {
        return new Reach(whole, IsraelTime.day(IsraelTime.dateOf(cut)).start(), cut);
    }

    /** What is counted of what happened. */
    Period past() {
        return new Period(whole.start(), cut);
    }

    boolean isCut() {
        return cut.isBefore(whole.end());
    }
}
