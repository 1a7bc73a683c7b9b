package io.moked.gateway.staff;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.account.Account;
import io.moked.gateway.account.Accounts;
import io.moked.gateway.account.Caller;
import io.moked.gateway.audit.AuditLog;
import io.moked.gateway.audit.OwnAction;
import io.moked.gateway.factor.SecondFactors;
import io.moked.gateway.session.Sessions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets an administrator in again by the password alone, when nobody is left who could do it at the desk. Whoever sets the
 * environment of this service could change the database, too.
 */
@Component
class LostFactors implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(LostFactors.class);
    private static final String HERE = "-";

    private final LostFactorSettings settings;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    LostFactors(
            LostFactorSettings settings,
            Accounts accounts,
            SecondFactors factors,
            Sessions sessions,
            AuditLog audit,
            TransactionOperations transactions) {
        this.settings = settings;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var email = settings.resetFactors();
        if (email == null || email.isBlank()) {
            return;
        }
        accounts.byEmail(email)
                .filter(account -> account.role() == Role.ADMIN)
                .ifPresentOrElse(
                        this::remove,
                        () -> log.atError()
                                .addKeyValue("pii.email", email)
                                .log("MOKED_ADMIN_RESET_FACTORS names no administrator"));
    }

    private void remove(Account account) {
        Tenancy.asAll(() -> transactions.execute(transaction -> {
            factors.removeAll(account);
            accounts.endSessions(account.id());
            var change = new AuditLog.Change(null, OwnAction.FACTORS_REMOVED, account.subject(), null, null);
            audit.note(new Operator(), HERE, change);
            return account;
        }));
        sessions.endAll(account.id());
        log.atWarn()
                .addKeyValue("account", account.id())
                .log("The second factors of an administrator are removed; unset MOKED_ADMIN_RESET_FACTORS");
    }

    /** Who runs the installation. */
    private record Operator() implements Caller {

        @Override
        public String subject() {
            return "operator";
        }

        @Override
        public String name() {
            return "MOKED_ADMIN_RESET_FACTORS";
        }

        @Override
        public Role role() {
            return Role.ADMIN;
        }

        @Override
        public Set<BusinessId> businesses() {
            return Set.of();
        }

        @Override
        public boolean seesAll() {
            return true;
        }
    }
}
