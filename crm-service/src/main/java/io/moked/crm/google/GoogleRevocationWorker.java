package io.moked.crm.google;

import io.moked.chassis.seal.Seal;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.work.Worker;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives back what somebody allowed. Google ends all that an account allowed us at once, so nothing is given back while
 * the account is connected, here or for another business.
 */
@Component
class GoogleRevocationWorker implements Worker<GoogleRevocation> {

    private static final int ATTEMPTS = 12;

    private final Connections connections;
    private final GoogleOAuth oauth;
    private final Seal seal;
    private final TransactionTemplate transaction;

    GoogleRevocationWorker(
            Connections connections, GoogleOAuth oauth, Seal seal, PlatformTransactionManager transactions) {
        this.connections = connections;
        this.oauth = oauth;
        this.seal = seal;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Class<GoogleRevocation> work() {
        return GoogleRevocation.class;
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public Runnable perform(GoogleRevocation revocation, int attempt) throws IOException {
        if (!isConnected(revocation.subject())) {
            var place = Connection.place(revocation.business(), revocation.connection());
            oauth.revoke(seal.openText(revocation.sealedToken(), place));
        }
        return () -> {};
    }

    private boolean isConnected(String subject) {
        return Tenancy.asAll(
                () -> Boolean.TRUE.equals(transaction.execute(status -> connections.isConnected(subject))));
    }

    /** The token is kept nowhere after that, and the permission stays until its owner ends it at Google. */
    @Override
    public void giveUp(GoogleRevocation revocation, Throwable lastFailure) {}
}
