package io.moked.crm.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The clock on the wall in Israel, also in the two nights of a year in which it is changed. */
public final class IsraelTime {

    /** Where all businesses are. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Jerusalem");

    private IsraelTime() {}

    /**
     * The moment at which the clock shows a time. A time that comes twice is the first of the two; a time that is
     * skipped is the moment of the change, so that what begins and ends within the gap takes no time.
     */
    public static Instant at(LocalDate date, LocalTime time) {
        var shown = date.atTime(time);
        var change = ZONE.getRules().getTransition(shown);
        return change != null && change.isGap()
                ? change.getInstant()
                : shown.atZone(ZONE).toInstant();
    }

    /** The day on which a moment falls. */
    public static LocalDate dateOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** A whole day, of 23 to 25 hours. */
    public static Period day(LocalDate date) {
        return new Period(at(date, LocalTime.MIN), at(date.plusDays(1), LocalTime.MIN));
    }
}
