package io.moked.crm.google;

import com.google.api.services.calendar.model.Event;
import io.moked.crm.appointment.DeskCalendar;
import io.moked.crm.calendar.Period;
import io.moked.events.business.StaffId;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What became in Google of the event of an appointment: nothing, if it is what we wrote or have seen; else it is done
 * here too, if it can be. What both sides changed stays as it is here, and what Google had is kept for a person to see;
 * what has been stays as it was.
 */
@Component
class Edits {

    /** Whoever moves it in their own calendar knows that they are closed or busy then. */
    static final DeskCalendar.Manner MANNER = new DeskCalendar.Manner(DeskCalendar.Source.GOOGLE, true, true);

    private final Links links;
    private final Agreements agreements;
    private final Conflicts conflicts;
    private final OwnersTasks tasks;
    private final DeskCalendar calendar;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Edits(
            Links links,
            Agreements agreements,
            Conflicts conflicts,
            OwnersTasks tasks,
            DeskCalendar calendar,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.agreements = agreements;
        this.conflicts = conflicts;
        this.tasks = tasks;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes an event of ours as Google has it. */
    void take(Connection connection, Link link, Event event) {
        transaction.executeWithoutResult(status -> {
            var ours = links.ours(connection.business(), link.appointment());
            links.find(connection, link.appointment())
                    .filter(now -> now.eventId().equals(link.eventId()))
                    .filter(now -> now.etag() == null || !now.etag().equals(event.getEtag()))
                    .ifPresent(now -> compare(connection, now, ours, event));
        });
    }

    private void compare(Connection connection, Link link, OurSide ours, Event event) {
        var there = EventForm.time(event);
        if (Objects.equals(ours.timeWith(connection.staff()), there)) {
            agreed(connection, link, ours, event);
            conflicts.settle(connection, link.appointment());
        } else if (link.attempt() != null
                && Objects.equals(there, link.attempt().time())) {
            arrived(connection, link, event, there);
        } else if (there != null && there.equals(link.agreed())) {
            agreements.seen(connection, link, event.getEtag());
        } else if (ours.hasBeen(clock.instant())) {
            remember(connection, link, event, there);
        } else if (ours.version() != link.knownVersion() && !EventForm.carries(event, link, ours.version())) {
            var id = conflicts.note(connection, link.appointment(), Conflicts.Kind.BOTH_CHANGED, there);
            remember(connection, link, event, there);
            tasks.aboutTwoChanges(connection, id, link.appointment());
        } else if (isDone(connection, link, there)) {
            var done = links.ours(connection.business(), link.appointment());
            agreements.agree(connection, link, event.getEtag(), there, done);
            conflicts.settle(connection, link.appointment());
        } else {
            var id = conflicts.note(connection, link.appointment(), Conflicts.Kind.TAKEN, there);
            remember(connection, link, event, there);
            tasks.aboutConflict(connection, id, link.appointment(), there);
        }
    }

    /** Its title is ours too if it is the one we wrote; from before a calendar was disconnected it names nobody. */
    private void agreed(Connection connection, Link link, OurSide ours, Event event) {
        var there = EventForm.time(event);
        agreements.agree(connection, link, event.getEtag(), there, ours);
        if (there != null && link.titleHash() == null && EventForm.carries(event, link, ours.version())) {
            agreements.titled(connection, link, ours.titleHash());
        }
    }

    private void arrived(Connection connection, Link link, Event event, @Nullable Period there) {
        if (there == null) {
            agreements.gone(connection, link, link.knownVersion());
        } else {
            agreements.arrived(connection, link, event.getEtag(), there);
        }
    }

    /** Customers are told as if it had been done at the desk. */
    private boolean isDone(Connection connection, Link link, @Nullable Period there) {
        var business = connection.business();
        var answer = FromGoogle.about(
                link.appointment(),
                () -> there == null
                        ? calendar.cancel(business, link.appointment(), MANNER)
                        : calendar.move(business, link.appointment(), changed(connection.staff(), there), MANNER));
        return answer instanceof DeskCalendar.Answer.Done;
    }

    /** What stands on a resource goes on to another that will do, if that one is taken. */
    static DeskCalendar.Change changed(StaffId staff, Period time) {
        return new DeskCalendar.Change(time, null, staff, null);
    }

    private void remember(Connection connection, Link link, Event event, @Nullable Period there) {
        if (there == null) {
            agreements.gone(connection, link, link.knownVersion());
        } else {
            agreements.seen(connection, link, event.getEtag());
        }
    }
}
