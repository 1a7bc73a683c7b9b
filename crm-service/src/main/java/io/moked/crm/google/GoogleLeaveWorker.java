package io.moked.crm.google;

import io.moked.chassis.work.Worker;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives back to Google what somebody allowed, and forgets their calendar. */
@Component
class GoogleLeaveWorker implements Worker<GoogleLeave> {

    private final Connections connections;
    private final GoogleEvents google;
    private final GoogleOAuth oauth;
    private final AccessTokens tokens;
    private final TransactionTemplate transaction;

    GoogleLeaveWorker(
            Connections connections,
            GoogleEvents google,
            GoogleOAuth oauth,
            AccessTokens tokens,
            PlatformTransactionManager transactions) {
        this.connections = connections;
        this.google = google;
        this.oauth = oauth;
        this.tokens = tokens;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Class<GoogleLeave> work() {
        return GoogleLeave.class;
    }

    @Override
    public Runnable perform(GoogleLeave leave, int attempt) throws IOException {
        var found = Optional.ofNullable(
                        transaction.execute(status -> connections.find(leave.business(), leave.staff())))
                .flatMap(one -> one)
                .filter(one -> one.id().equals(leave.connection()));
        if (found.isPresent()) {
            var connection = found.get();
            stopTelling(connection);
            oauth.revoke(tokens.refreshToken(connection));
            tokens.forget(connection);
        }
        return () -> connections.remove(leave.business(), leave.connection());
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

    @Override
    public void giveUp(GoogleLeave leave, Throwable lastFailure) {
        connections.remove(leave.business(), leave.connection());
    }
}
