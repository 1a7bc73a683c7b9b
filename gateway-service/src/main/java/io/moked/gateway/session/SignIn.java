package io.moked.gateway.session;

import io.moked.gateway.account.Account;
import io.moked.gateway.account.Accounts;
import io.moked.gateway.factor.Factor;
import io.moked.gateway.factor.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What follows when somebody has shown who they are: half a session or a whole one. */
@Component
class SignIn {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final CsrfTokens csrf;
    private final Devices devices;

    SignIn(Accounts accounts, SecondFactors factors, Sessions sessions, CsrfTokens csrf, Devices devices) {
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
        devices.know(LoginThrottle.ofAccount(account.email()), response);
        return SessionView.of(account, factors.of(account), csrf.renew(request, response));
    }

    /** The account of a login, if that still holds. */
    Optional<Account> still(Sessions.Login login) {
        return accounts.byId(login.account())
                .filter(account -> !account.disabled() && account.epoch() == login.epoch());
    }
}
