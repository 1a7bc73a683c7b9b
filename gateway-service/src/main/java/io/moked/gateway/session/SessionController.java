package io.moked.gateway.session;

import io.moked.chassis.problem.Problem;
import io.moked.gateway.account.Account;
import io.moked.gateway.account.Accounts;
import io.moked.gateway.account.Passwords;
import io.moked.gateway.factor.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final LoginThrottle throttle;
    private final CsrfTokens csrf;
    private final SignIn signIn;
    private final SecondFactors factors;

    SessionController(
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            LoginThrottle throttle,
            CsrfTokens csrf,
            SignIn signIn,
            SecondFactors factors) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.csrf = csrf;
        this.signIn = signIn;
        this.factors = factors;
    }

    record Credentials(
            @NotNull @Size(max = 320) String email,
            @NotNull @Size(max = 1000) String password) {

        @Override
        public String toString() {
            return "Credentials[***]";
        }
    }

    @GetMapping
    SessionView session(@AuthenticationPrincipal @Nullable Account account, CsrfToken token) {
        return SessionView.of(account, account == null ? List.of() : factors.of(account), token);
    }

    @PostMapping
    LoginAnswer logIn(
            @Valid @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        throttle.attempt(credentials.email(), request);
        var found = accounts.byEmail(credentials.email()).filter(account -> !account.disabled());
        if (!passwords.matches(
                credentials.password(), found.map(Account::password).orElse(null))) {
            signIn.refused(found.orElse(null), request);
            throw new Problem(
                    HttpStatus.UNAUTHORIZED, "wrong-credentials", "No account has this address and this password.");
        }
        var account = found.orElseThrow();
        throttle.succeeded(credentials.email(), request);
        return signIn.afterPassword(account, request, response);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request);
        csrf.renew(request, response);
    }
}
