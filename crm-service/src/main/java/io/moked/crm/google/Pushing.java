package io.moked.crm.google;

import io.moked.crm.calendar.Period;
import io.moked.events.appointment.AppointmentId;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells Google what it does not know of appointments. An event has an id that follows from the appointment, and is
 * changed only as we know it, so nothing is there twice and no edit is written over unseen.
 */
@Component
class Pushing {

    private static final Logger log = LoggerFactory.getLogger(Pushing.class);
    private static final int TRIES = 4;

    private final GoogleEvents google;
    private final Links links;
    private final Agreements agreements;
    private final Conflicts conflicts;
    private final Edits edits;
    private final TransactionTemplate transaction;

    private record Both(Link link, OurSide ours) {}

    Pushing(
            GoogleEvents google,
            Links links,
            Agreements agreements,
            Conflicts conflicts,
            Edits edits,
            PlatformTransactionManager transactions) {
        this.google = google;
        this.links = links;
        this.agreements = agreements;
        this.conflicts = conflicts;
        this.edits = edits;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Tells all of it.
     *
     * @param goOn asked before each, whether it is still our turn
     */
    void push(Connection connection, BooleanSupplier goOn) throws IOException {
        var unknown = transaction.execute(status -> links.unknownToGoogle(connection));
        for (var appointment : unknown == null ? List.<AppointmentId>of() : unknown) {
            if (!goOn.getAsBoolean()) {
                return;
            }
            tellUnlessRefused(connection, appointment);
        }
    }

    /** What Google does not understand keeps nothing else from being told. */
    private void tellUnlessRefused(Connection connection, AppointmentId appointment) throws IOException {
        try {
            tell(connection, appointment);
        } catch (Refusal e) {
            if (!e.isOurFault()) {
                throw e;
            }
            log.atWarn().addKeyValue("appointment", appointment).log("Google refuses an event");
        }
    }

    private void tell(Connection connection, AppointmentId appointment) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            var both = both(connection, appointment);
            if (both.isEmpty() || isTold(connection, both.get())) {
                return;
            }
        }
        throw new IOException("an event changes faster than it can be told");
    }

    /** Whether Google knows it now; if not, the event was looked at, and it is worth another try. */
    private boolean isTold(Connection connection, Both both) throws IOException {
        var link = both.link();
        var ours = both.ours();
        var time = ours.timeWith(connection.staff());
        if (time == null) {
            return link.etag() == null && link.attempt() == null
                    ? known(connection, both)
                    : isDeleted(connection, both);
        }
        if (Objects.equals(time, link.agreed()) && ours.titleHash().equals(link.titleHash())) {
            return known(connection, both);
        }
        attempt(connection, link, time);
        try {
            var event = EventForm.of(link, ours);
            var told = link.etag() == null
                    ? google.insert(connection, event)
                    : google.change(connection, event, link.etag());
            return done(connection, both, told.getEtag());
        } catch (Refusal e) {
            if (!e.isDuplicate() && !e.isStale() && !e.isMissing()) {
                throw e;
            }
            look(connection, both);
            return false;
        }
    }

    private boolean isDeleted(Connection connection, Both both) throws IOException {
        attempt(connection, both.link(), null);
        try {
            google.delete(connection, both.link().eventId(), both.link().etag());
        } catch (Refusal e) {
            if (e.isStale()) {
                look(connection, both);
                return false;
            }
            if (!e.isMissing()) {
                throw e;
            }
        }
        return deleted(connection, both);
    }

    /** The event is not as we know it: perhaps somebody changed it, perhaps we did and never heard of it. */
    private void look(Connection connection, Both both) throws IOException {
        try {
            var event = google.get(connection, both.link().eventId());
            if (both.link().etag() == null && EventForm.isCancelled(event)) {
                gone(connection, both);
            } else {
                edits.take(connection, both.link(), event);
            }
        } catch (Refusal e) {
            if (!e.isMissing()) {
                throw e;
            }
            gone(connection, both);
        }
    }

    private void attempt(Connection connection, Link link, @Nullable Period time) {
        transaction.executeWithoutResult(status -> agreements.attempt(connection, link, time));
    }

    private void gone(Connection connection, Both both) {
        transaction.executeWithoutResult(
                status -> agreements.gone(connection, both.link(), both.link().knownVersion()));
    }

    private boolean known(Connection connection, Both both) {
        transaction.executeWithoutResult(
                status -> agreements.known(connection, both.link(), both.ours().version()));
        return true;
    }

    private boolean done(Connection connection, Both both, String etag) {
        transaction.executeWithoutResult(status -> {
            var time = both.ours().timeWith(connection.staff());
            conflicts.settle(connection, both.link().appointment());
            agreements.agree(connection, both.link(), etag, time, both.ours());
            agreements.titled(connection, both.link(), both.ours().titleHash());
        });
        return true;
    }

    private boolean deleted(Connection connection, Both both) {
        transaction.executeWithoutResult(status -> {
            conflicts.settle(connection, both.link().appointment());
            agreements.gone(connection, both.link(), both.ours().version());
        });
        return true;
    }

    private Optional<Both> both(Connection connection, AppointmentId appointment) {
        var both = transaction.execute(status -> links.find(connection, appointment)
                .map(link -> new Both(link, links.ours(connection.business(), appointment)))
                .filter(one -> one.link().knownVersion() != one.ours().version()
                        || one.link().agreed() != null
                                && !one.ours().titleHash().equals(one.link().titleHash())));
        return both == null ? Optional.empty() : both;
    }
}
