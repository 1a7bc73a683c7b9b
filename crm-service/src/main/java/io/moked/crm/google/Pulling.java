package io.moked.crm.google;

import com.google.api.services.calendar.model.Event;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Period;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what changed in a calendar: by the token of the list before, or, without one that is still good, all that is in
 * the window in which appointments are booked. The window moves on with a whole list a week.
 */
@Component
class Pulling {

    private static final Logger log = LoggerFactory.getLogger(Pulling.class);
    private static final Duration WHOLE_AGAIN = Duration.ofDays(7);
    private static final int DAYS_BACK = 1;
    /** A month more than anything can be booked ahead. */
    private static final int MONTHS_AHEAD = 25;

    private final GoogleEvents google;
    private final Connections connections;
    private final Links links;
    private final BusyTimes busy;
    private final Edits edits;
    private final OwnersTasks tasks;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Pulling(
            GoogleEvents google,
            Connections connections,
            Links links,
            BusyTimes busy,
            Edits edits,
            OwnersTasks tasks,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.google = google;
        this.connections = connections;
        this.links = links;
        this.busy = busy;
        this.edits = edits;
        this.tasks = tasks;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes all of it.
     *
     * @param goOn asked between pages, whether it is still our turn
     */
    void pull(Connection connection, BooleanSupplier goOn) throws IOException {
        var token = connection.syncToken();
        var listed = connection.listedAt();
        if (token == null || listed == null || listed.plus(WHOLE_AGAIN).isBefore(clock.instant())) {
            list(connection, null, goOn);
            return;
        }
        try {
            list(connection, token, goOn);
        } catch (Refusal e) {
            if (!e.isTooOld()) {
                throw e;
            }
            transaction.executeWithoutResult(status -> connections.forgetToken(connection));
            list(connection, null, goOn);
        }
    }

    private void list(Connection connection, @Nullable String token, BooleanSupplier goOn) throws IOException {
        var seen = new HashSet<String>();
        String page = null;
        String next;
        do {
            var events = google.list(connection, token, window(), page);
            var items = events.getItems() == null ? List.<Event>of() : events.getItems();
            take(connection, items);
            items.stream()
                    .filter(event -> !EventForm.isCancelled(event))
                    .map(Event::getId)
                    .forEach(seen::add);
            page = events.getNextPageToken();
            next = events.getNextSyncToken();
            if (!goOn.getAsBoolean()) {
                return;
            }
        } while (page != null);
        if (token == null && !missing(connection, seen, goOn)) {
            return;
        }
        var reached = next;
        transaction.executeWithoutResult(status -> {
            if (reached != null) {
                connections.listed(connection, reached, token == null);
            }
            busy.overlaps(connection.business(), connection.staff())
                    .forEach(overlap -> tasks.aboutOverlap(connection, overlap));
        });
    }

    private void take(Connection connection, List<Event> events) {
        events.forEach(event -> takeOne(connection, event));
    }

    /** What cannot be taken keeps nothing else from being taken. */
    private void takeOne(Connection connection, Event event) {
        try {
            var link = transaction.execute(status -> {
                var found = links.ofEvent(connection, event.getId());
                if (found.isEmpty()) {
                    others(connection, event);
                }
                return found;
            });
            if (link != null) {
                link.ifPresent(ours -> edits.take(connection, ours, event));
            }
        } catch (NonTransientDataAccessException | DateTimeException | IllegalArgumentException e) {
            log.atWarn()
                    .addKeyValue("staff", connection.staff())
                    .addKeyValue("reason", e.getClass().getSimpleName())
                    .log("An event of Google cannot be taken");
        }
    }

    private void others(Connection connection, Event event) {
        var time = EventForm.time(event);
        if (time != null && EventForm.isBusy(event) && time.end().isAfter(time.start())) {
            busy.put(connection, event.getId(), time);
        } else {
            busy.remove(connection, event.getId());
        }
    }

    /** What a whole list did not tell of is deleted, or later than its window; whether there was time to look. */
    private boolean missing(Connection connection, Set<String> seen, BooleanSupplier goOn) throws IOException {
        var standing = transaction.execute(status -> {
            busy.keepOnly(connection, seen);
            return links.standing(connection, window().start());
        });
        for (var link : standing == null ? List.<Link>of() : standing) {
            if (!seen.contains(link.eventId())) {
                if (!goOn.getAsBoolean()) {
                    return false;
                }
                takeOne(connection, found(connection, link));
            }
        }
        return true;
    }

    private Event found(Connection connection, Link link) throws IOException {
        try {
            return google.get(connection, link.eventId());
        } catch (Refusal e) {
            if (!e.isMissing()) {
                throw e;
            }
            return new Event().setId(link.eventId()).setEtag("").setStatus("cancelled");
        }
    }

    private Period window() {
        var today = IsraelTime.dateOf(clock.instant());
        return new Period(
                IsraelTime.day(today.minusDays(DAYS_BACK)).start(),
                IsraelTime.day(today.plusMonths(MONTHS_AHEAD)).start());
    }
}
