package io.moked.gateway.session;

import io.moked.gateway.account.Account;
import io.moked.gateway.account.Accounts;
import io.moked.gateway.audit.AuditLog;
import io.moked.gateway.audit.OwnAction;
import io.moked.gateway.factor.Factor;
import io.moked.gateway.factor.SecondFactors;
import io.moked.gateway.route.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows when somebody has shown who they are: half a session or a whole one. */
@Component
class SignIn {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final CsrfTokens csrf;
    private final Devices devices;
    private final AuditLog audit;
    private final ClientAddress addresses;

    SignIn(
            Accounts accounts,
            SecondFactors factors,
            Sessions sessions,
            CsrfTokens csrf,
            Devices devices,
            AuditLog audit,
            ClientAddress addresses) {
        this.audit = audit;
        this.addresses = addresses;
        this.devices = devices;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.csrf = csrf;
    }

    LoginAnswer afterPassword(Account account, HttpServletRequest request, HttpServletResponse response) {
        var wanted = new ArrayList<>(factors.of(account));
        if (wanted.isEmpty()) {
            return complete(account, request, response);
        }
        wanted.add(Factor.RECOVERY);
        sessions.beginHalf(request, account);
        return new LoginAnswer.SecondFactorWanted(wanted);
    }

    SessionView complete(Account account, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(request, account);
        audit.noteOwn(account, addresses.of(request), OwnAction.LOGGED_IN, null);
        devices.know(account, response);
        return SessionView.of(account, factors.of(account), csrf.renew(request, response));
    }

    /**
     * Notes that somebody was not let in, for administrators. The same is done for who has no account, so that the time
     * tells nobody whether there is one; what was typed then is not kept: it may be a password.
     */
    void refused(@Nullable Account account, HttpServletRequest request) {
        var whose = account == null ? null : Map.of("email", account.email());
        var subject = account == null ? Stranger.NAME : account.subject();
        audit.note(
                new Stranger(),
                addresses.of(request),
                new AuditLog.Change(null, OwnAction.LOGIN_REFUSED, subject, null, whose));
    }

    /** The account of a login, if that still holds. */
    Optional<Account> still(Sessions.Login login) {
        return accounts.byId(login.account())
                .filter(account -> !account.disabled() && account.epoch() == login.epoch());
    }
}
