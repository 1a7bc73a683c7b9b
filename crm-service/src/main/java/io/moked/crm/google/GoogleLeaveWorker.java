package io.moked.crm.google;

import io.moked.chassis.work.Work;
import io.moked.chassis.work.Worker;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Leaves a calendar: takes the names of customers out of it as long as that is allowed, forgets it, and has the
 * permission given back.
 */
@Component
class GoogleLeaveWorker implements Worker<GoogleLeave> {

    private static final int ATTEMPTS = 10;

    private final Connections connections;
    private final Links links;
    private final Agreements agreements;
    private final Turns turns;
    private final GoogleEvents google;
    private final AccessTokens tokens;
    private final OwnersTasks tasks;
    private final Work work;
    private final TransactionTemplate transaction;

    GoogleLeaveWorker(
            Connections connections,
            Links links,
            Agreements agreements,
            Turns turns,
            GoogleEvents google,
            AccessTokens tokens,
            OwnersTasks tasks,
            Work work,
            PlatformTransactionManager transactions) {
        this.connections = connections;
        this.links = links;
        this.agreements = agreements;
        this.turns = turns;
        this.google = google;
        this.tokens = tokens;
        this.tasks = tasks;
        this.work = work;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Class<GoogleLeave> work() {
        return GoogleLeave.class;
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public Runnable perform(GoogleLeave leave, int attempt) throws IOException {
        var found =
                Optional.ofNullable(transaction.execute(status -> left(leave))).flatMap(one -> one);
        if (found.isPresent()) {
            var connection = found.get();
            takeNamesOut(connection);
            stopTelling(connection);
            tokens.forget(connection);
        }
        return () -> end(leave);
    }

    private Optional<Connection> left(GoogleLeave leave) {
        return connections
                .find(leave.business(), leave.staff())
                .filter(one -> one.id().equals(leave.connection()));
    }

    /** Not while a turn is under way, which might write one more. */
    private void takeNamesOut(Connection connection) throws IOException {
        if (Boolean.TRUE.equals(transaction.execute(status -> turns.isTaken(connection)))) {
            throw new IOException("a turn with the calendar is not over yet");
        }
        var named = transaction.execute(status -> links.named(connection));
        try {
            for (var one : named == null ? List.<Links.Named>of() : named) {
                takeNameOut(connection, one);
            }
        } catch (PermissionWithdrawn e) {
            // Nothing there is ours to change any more.
        }
    }

    private void takeNameOut(Connection connection, Links.Named named) throws IOException {
        try {
            google.describe(connection, EventForm.nameless(named.link(), named.service()));
        } catch (Refusal e) {
            if (!e.isMissing()) {
                throw e;
            }
        }
        transaction.executeWithoutResult(status -> agreements.nameless(connection, named.link()));
    }

    /** A channel that stays open ends by itself, and what it tells is of nobody we know. */
    private void stopTelling(Connection connection) {
        try {
            if (connection.channel() != null) {
                google.stop(connection, connection.channel());
            }
        } catch (IOException e) {
            // The permission may be gone already, and the channel with it.
        }
    }

    private void end(GoogleLeave leave) {
        left(leave).ifPresent(one -> {
            var id = one.id();
            work.note(
                    leave.business(),
                    id.toString(),
                    new GoogleRevocation(leave.business(), id, one.subject(), one.sealedToken()));
            connections.remove(leave.business(), id);
            tasks.settleWithdrawal(leave.business(), id);
        });
    }

    @Override
    public void giveUp(GoogleLeave leave, Throwable lastFailure) {
        end(leave);
    }
}
