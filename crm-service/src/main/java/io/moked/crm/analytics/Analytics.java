package io.moked.crm.analytics;

import io.moked.crm.call.Fate;
import io.moked.crm.call.Loss;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a period of days brought.
 *
 * @param days which
 * @param before as many days directly before
 * @param beforeUntil until when was counted what happened in them, at the same time of the day as now; absent if the days are
 *     over, and so all of it was counted
 * @param now what the days brought
 * @param then what the days before brought
 * @param byDay one after another, each of them
 * @param byHour those hours of the week in which a call began
 * @param businesses each that may be seen, by its calls; empty if one was asked for
 */
record Analytics(
        Days days,
        Days before,
        @Nullable Instant beforeUntil,
        Figures now,
        Figures then,
        List<Day> byDay,
        List<Hour> byHour,
        List<Share> businesses) {

    /**
     * What some days brought.
     *
     * @param calls begun in them, by what became of them
     * @param losses calls that came to nothing, by why
     * @param ringing how long we took to answer calls, rounded up to 50 milliseconds: from the carrier's first request until our
     *     first words were ready for it; as far as that is known
     * @param firstAnswer how long callers waited for the first answer to what they said, rounded up to 50 milliseconds
     * @param answers how long they waited for each
     * @param visits with their appointments
     * @param newCustomers who became known in them, and are still
     * @param leads opened in them
     * @param paid what was paid in them
     */
    record Figures(
            Map<Fate, Integer> calls,
            Map<Loss, Integer> losses,
            Pace ringing,
            Pace firstAnswer,
            Pace answers,
            Visits visits,
            int newCustomers,
            Funnel leads,
            Paid paid) {}

    /**
     * What was paid, as far as payments are told of; not what visits are worth.
     *
     * @param payments how many there were
     * @param amount all of them together
     */
    record Paid(int payments, Amount amount) {}

    /**
     * Leads that were opened, by what became of them until now.
     *
     * @param untraced how many of them had moved when nobody kept yet through which stages: of these only the last is known
     * @param value of those that were won, as people wrote it
     * @param stages each, in their order; empty over several businesses, which have different ones
     */
    record Funnel(int opened, int open, int won, int lost, int untraced, Amount value, List<Stage> stages) {}

    /**
     * A stage of the leads that were opened.
     *
     * @param reached how many have been in it
     * @param left how many of these are in another now, or were when they were won or lost
     * @param open how many are in it
     * @param won how many were won in it
     * @param lost how many were lost in it
     */
    record Stage(UUID id, String name, int reached, int left, int open, int won, int lost) {}

    /**
     * Appointments.
     *
     * @param booked how many were booked in the days, for whenever
     * @param moved how many were moved in the days
     * @param cancelled how many were cancelled in the days
     * @param planned how many that start in the days stand, whether their customers came or not
     * @param arrived to how many of these the customer came
     * @param noShows to how many of these the customer did not come
     * @param value of those that stand or took place, by the price list as it is now; not what was paid
     */
    record Visits(int booked, int moved, int cancelled, int planned, int arrived, int noShows, Amount value) {

        Visits and(Visits other) {
            return new Visits(
                    booked + other.booked,
                    moved + other.moved,
                    cancelled + other.cancelled,
                    planned + other.planned,
                    arrived + other.arrived,
                    noShows + other.noShows,
                    new Amount(value.agorot() + other.value.agorot()));
        }
    }

    /** An amount in hundredths of a shekel. */
    record Amount(long agorot) {}

    /**
     * A day in Israel, of 23 to 25 hours.
     *
     * @param startsAt its midnight
     * @param endsAt the midnight after it
     */
    record Day(
            LocalDate date,
            Instant startsAt,
            Instant endsAt,
            Map<Fate, Integer> calls,
            int booked,
            int cancelled,
            int planned,
            int noShows,
            int newCustomers) {}

    /**
     * An hour of the week by the clock in Israel; one that comes twice counts as one.
     *
     * @param hour from 0 to 23
     */
    record Hour(DayOfWeek weekday, int hour, int calls) {}

    /**
     * What one of several businesses had of it.
     *
     * @param missed calls that nobody answered while the caller waited
     * @param value of the visits that stand or took place
     * @param paid what was paid
     */
    record Share(UUID id, String name, int calls, int missed, int booked, Amount value, Amount paid) {}
}
