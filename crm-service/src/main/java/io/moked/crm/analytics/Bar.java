package io.moked.crm.analytics;

import io.moked.chassis.problem.Problem;
import io.moked.crm.call.Fate;
import io.moked.crm.call.Loss;
import java.time.DayOfWeek;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a bar of the analytics counts.
 *
 * @param of rows of which kind
 * @param fate only calls of which this became
 * @param loss only calls that came to nothing by this
 * @param weekday only calls that began on this day of the week in Israel
 * @param hour only calls that began in this hour of the day in Israel, whatever became of them
 * @param status only leads that are in this state now
 */
record Bar(
        Kind of,
        @Nullable Fate fate,
        @Nullable Loss loss,
        @Nullable DayOfWeek weekday,
        @Nullable Integer hour,
        @Nullable Status status) {

    /** What is counted. */
    enum Kind {
        /** Calls that began in the days. */
        CALLS,
        /** Appointments that were booked in the days, for whenever. */
        BOOKED,
        /** Appointments that were cancelled in the days. */
        CANCELLED,
        /** Appointments in the days to which the customer did not come. */
        NO_SHOWS,
        /** Customers who became known in the days, and are still. */
        CUSTOMERS,
        /** Leads that were opened in the days. */
        LEADS
    }

    /** What became of a lead until now. */
    enum Status {
        OPEN,
        WON,
        LOST
    }

    Bar {
        var ofCalls = fate != null || loss != null || weekday != null || hour != null;
        if (of != Kind.CALLS && ofCalls || of != Kind.LEADS && status != null) {
            throw Problem.invalid("of", "field.invalid");
        }
        if (fate != null && loss != null) {
            throw Problem.invalid("loss", "field.invalid");
        }
        if (hour != null && (fate != null || loss != null)) {
            throw Problem.invalid("hour", "field.invalid");
        }
    }

    /** As table {@code tally} names it. */
    String what() {
        return switch (of) {
            case CALLS -> hour != null ? "HOUR" : loss == null ? "CALL" : "LOSS";
            case BOOKED, CANCELLED -> "DECISION";
            case NO_SHOWS -> "VISIT";
            case CUSTOMERS -> "CUSTOMER";
            case LEADS -> throw new IllegalStateException("Leads are counted by their rows.");
        };
    }

    /** With what its name begins in table {@code tally}. */
    String name() {
        return switch (of) {
            case CALLS ->
                hour != null
                        ? String.format(Locale.ROOT, "%02d", hour)
                        : fate != null ? fate.name() : loss != null ? loss.name() : "";
            case BOOKED, CANCELLED -> of.name();
            case NO_SHOWS -> "NO_SHOW ";
            case CUSTOMERS -> "NEW";
            case LEADS -> throw new IllegalStateException("Leads are counted by their rows.");
        };
    }
}
