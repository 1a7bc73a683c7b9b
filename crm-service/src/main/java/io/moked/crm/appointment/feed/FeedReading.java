package io.moked.crm.appointment.feed;

import io.moked.chassis.problem.Problem;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.crm.appointment.AppointmentList;
import io.moked.crm.business.LinkSecret;
import io.moked.crm.calendar.Period;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives a feed to whoever has its link; the gateway asks on behalf of calendars that cannot log in. */
@RestController
class FeedReading {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration BEFORE = Duration.ofDays(31);
    /** Longer than anything can be booked ahead. */
    private static final Duration AFTER = Duration.ofDays(765);

    private final Feeds feeds;
    private final AppointmentList appointments;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FeedReading(Feeds feeds, AppointmentList appointments, PlatformTransactionManager transactions, Clock clock) {
        this.feeds = feeds;
        this.appointments = appointments;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @GetMapping("/feeds/{secret}.ics")
    @RolesAllowed("SERVICE")
    ResponseEntity<String> readCalendarFeed(@PathVariable String secret) {
        var found = LinkSecret.read(secret)
                .flatMap(known -> Tenancy.as(known.business(), () -> transaction.execute(status -> file(known))));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(found.orElseThrow(Problem::notFound));
    }

    private Optional<String> file(LinkSecret secret) {
        var now = clock.instant();
        var window = new Period(now.minus(BEFORE), now.plus(AFTER));
        return feeds.read(secret)
                .map(staff -> FeedFile.of(appointments.ofStaff(secret.business(), staff, window), now));
    }
}
