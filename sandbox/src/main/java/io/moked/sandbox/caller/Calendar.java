package io.moked.sandbox.caller;

import com.kosherjava.zmanim.hebrewcalendar.JewishCalendar;
import io.moked.sandbox.caller.BusinessFile.Offer;
import io.moked.sandbox.caller.BusinessFile.Staff;
import io.moked.sandbox.caller.scenario.Scenario;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds times for callers to ask for, each for one caller only, and has strangers take those that must be taken. */
final class Calendar {

    static final ZoneId ISRAEL = ZoneId.of("Asia/Jerusalem");
    private static final int DAYS_AHEAD = 60;
    private static final Duration BOOKED_WITHIN = Duration.ofSeconds(20);

    /** A day and a time. */
    record Moment(LocalDate day, LocalTime time) {

        Instant instant() {
            return day.atTime(time).atZone(ISRAEL).toInstant();
        }
    }

    private final Clock clock;
    private final CrmDatabase crm;
    private final Strangers strangers;
    private final Set<String> given = new HashSet<>();

    Calendar(Clock clock, CrmDatabase crm, Strangers strangers) {
        this.clock = clock;
        this.crm = crm;
        this.strangers = strangers;
    }

    LocalDate comingShabbat() {
        return today().with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ISRAEL));
    }

    /** The first day that fits, with the time as free or as taken as it must be. */
    Moment arrange(BusinessFile business, Scenario.Slot wanted) throws InterruptedException {
        var service = business.service(wanted.service());
        var moment = reserve(business, service, wanted.time());
        if (wanted.is() == Scenario.Taken.TAKEN) {
            for (var member : free(business, service, moment)) {
                strangers.book(business, service, member, moment);
            }
            awaitTaken(business, service, moment);
        }
        return moment;
    }

    private synchronized Moment reserve(BusinessFile business, Offer service, LocalTime time) {
        for (int ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
            var moment = new Moment(today().plusDays(ahead), time);
            if (isWorkday(moment.day())
                    && business.working(service, moment.day(), time).size()
                            == free(business, service, moment).size()
                    && !free(business, service, moment).isEmpty()
                    && given.add(business.key() + moment)) {
                return moment;
            }
        }
        throw new IllegalStateException("nothing is free at " + time + " for " + DAYS_AHEAD + " days at the business \""
                + business.key() + "\": start with --fresh data");
    }

    private List<Staff> free(BusinessFile business, Offer service, Moment moment) {
        var from = moment.instant();
        return business.working(service, moment.day(), moment.time()).stream()
                .filter(member -> !crm.isBusy(member.id(), from, from.plus(service.lasting())))
                .toList();
    }

    private void awaitTaken(BusinessFile business, Offer service, Moment moment) throws InterruptedException {
        var deadline = System.nanoTime() + BOOKED_WITHIN.toNanos();
        while (!free(business, service, moment).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("crm-service did not book a stranger's appointment within "
                        + BOOKED_WITHIN.toSeconds() + " seconds");
            }
            Thread.sleep(50);
        }
    }

    /** Neither Friday nor Shabbat, no holiday nor its eve. */
    private static boolean isWorkday(LocalDate day) {
        var jewish = new JewishCalendar(day);
        jewish.setInIsrael(true);
        jewish.setUseModernHolidays(true);
        var holiday = jewish.isYomTov()
                || jewish.isErevYomTov()
                || jewish.isTaanis()
                || jewish.getYomTovIndex() == JewishCalendar.YOM_HAATZMAUT
                || jewish.getYomTovIndex() == JewishCalendar.YOM_HAZIKARON;
        return !holiday && day.getDayOfWeek() != DayOfWeek.FRIDAY && day.getDayOfWeek() != DayOfWeek.SATURDAY;
    }
}
