package io.moked.crm.google;

import io.moked.chassis.work.Worker;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a calendar and our appointments equal: first what Google has to tell, then what we have. */
@Component
class GoogleSyncWorker implements Worker<GoogleSync> {

    private static final int ATTEMPTS = 10;

    private final Connections connections;
    private final Turns turns;
    private final Watching watching;
    private final Pulling pulling;
    private final Pushing pushing;
    private final AccessTokens tokens;
    private final OwnersTasks tasks;
    private final TransactionTemplate transaction;

    private record Turn(Connection connection, long wanted) {}

    GoogleSyncWorker(
            Connections connections,
            Turns turns,
            Watching watching,
            Pulling pulling,
            Pushing pushing,
            AccessTokens tokens,
            OwnersTasks tasks,
            PlatformTransactionManager transactions) {
        this.connections = connections;
        this.turns = turns;
        this.watching = watching;
        this.pulling = pulling;
        this.pushing = pushing;
        this.tokens = tokens;
        this.tasks = tasks;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Class<GoogleSync> work() {
        return GoogleSync.class;
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public Runnable perform(GoogleSync sync, int attempt) throws IOException {
        var turn = begin(sync);
        if (turn == null) {
            return () -> {};
        }
        var connection = turn.connection();
        try {
            watching.watch(connection);
            pulling.pull(connection, () -> isOurs(sync));
            pushing.push(connection, () -> isOurs(sync));
            return () -> turns.end(sync, turn.wanted());
        } catch (PermissionWithdrawn e) {
            tokens.forget(connection);
            return () -> {
                connections.enter(connection, Connection.State.WITHDRAWN);
                tasks.aboutWithdrawal(connection);
                turns.drop(sync);
            };
        } catch (IOException | RuntimeException e) {
            transaction.executeWithoutResult(status -> turns.drop(sync));
            throw e;
        }
    }

    /** The calendar is asked again when its time comes, and finds what is left to do. */
    @Override
    public void giveUp(GoogleSync sync, Throwable lastFailure) {
        turns.drop(sync);
    }

    private @Nullable Turn begin(GoogleSync sync) {
        return Optional.ofNullable(transaction.execute(status -> turns.take(sync)
                        .flatMap(wanted -> connections
                                .find(sync.business(), sync.staff())
                                .map(connection -> new Turn(connection, wanted)))))
                .flatMap(found -> found)
                .orElse(null);
    }

    private boolean isOurs(GoogleSync sync) {
        return Boolean.TRUE.equals(transaction.execute(status -> turns.keep(sync)));
    }
}
