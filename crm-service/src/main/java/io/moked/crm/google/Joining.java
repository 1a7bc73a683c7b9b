package io.moked.crm.google;

import io.moked.chassis.problem.Problem;
import io.moked.crm.appointment.DeskCalendar;
import io.moked.events.BusinessId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joins a calendar with the appointments of somebody: all that is still to come is wanted there. */
@Component
class Joining {

    private final Connections connections;
    private final Conflicts conflicts;
    private final GoogleConsents consents;
    private final DeskCalendar calendar;
    private final Links links;
    private final OwnersTasks tasks;
    private final Turns turns;
    private final Clock clock;

    Joining(
            Connections connections,
            Conflicts conflicts,
            GoogleConsents consents,
            DeskCalendar calendar,
            Links links,
            OwnersTasks tasks,
            Turns turns,
            Clock clock) {
        this.connections = connections;
        this.conflicts = conflicts;
        this.consents = consents;
        this.calendar = calendar;
        this.links = links;
        this.tasks = tasks;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Joins them. Who books meanwhile waits: they would see no calendar yet, and we not their appointment.
     *
     * @throws Problem if they do not work here any more, the calendar is joined with somebody already, or another with
     *     them of which something waits to be decided
     */
    @Transactional
    public void join(
            BusinessId business, GoogleConsents.Consent consent, UUID id, byte[] sealed, GoogleOAuth.Person person) {
        var staff = consent.staff();
        if (!consents.isEmployed(business, staff)) {
            throw Problem.notFound();
        }
        calendar.hold(staff);
        var before = connections.find(business, staff);
        if (before.filter(one -> isAnother(one, person)).isPresent()) {
            conflicts.requireNone(business, staff);
        }
        if (!connections.connect(business, staff, id, person, sealed)) {
            throw Problem.conflict("account", "google.connected");
        }
        before.ifPresent(one -> tasks.settleWithdrawal(business, one.id()));
        consents.finish(business, consent.id(), id);
        links.beginAll(business, staff, clock.instant());
        turns.want(business, staff);
    }

    private static boolean isAnother(Connection before, GoogleOAuth.Person person) {
        return !List.of(person.subject(), person.email()).contains(before.subject());
    }
}
