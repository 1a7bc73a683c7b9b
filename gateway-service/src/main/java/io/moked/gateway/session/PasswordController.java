package io.moked.gateway.session;

import io.moked.chassis.problem.Problem;
import io.moked.gateway.account.Account;
import io.moked.gateway.account.Accounts;
import io.moked.gateway.account.PasswordRules;
import io.moked.gateway.account.Passwords;
import io.moked.gateway.audit.AuditLog;
import io.moked.gateway.audit.OwnAction;
import io.moked.gateway.factor.SecondFactors;
import io.moked.gateway.route.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One's own password. */
@RestController
class PasswordController {

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Sessions sessions;
    private final Devices devices;
    private final LoginThrottle throttle;
    private final ClientAddress addresses;
    private final AuditLog audit;
    private final SecondFactors factors;

    PasswordController(
            Accounts accounts,
            Passwords passwords,
            PasswordRules rules,
            Sessions sessions,
            Devices devices,
            LoginThrottle throttle,
            ClientAddress addresses,
            AuditLog audit,
            SecondFactors factors) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.sessions = sessions;
        this.devices = devices;
        this.throttle = throttle;
        this.addresses = addresses;
        this.audit = audit;
        this.factors = factors;
    }

    record Change(
            @NotNull @Size(max = 1000) String current,

            @com.fasterxml.jackson.annotation.JsonProperty("new") @NotNull @Size(max = 1000)
            String next) {

        @Override
        public String toString() {
            return "Change[***]";
        }
    }

    /** Ends all sessions but this one, which goes on under a new secret. */
    @PutMapping("/api/v1/session/password")
    SessionView change(
            @AuthenticationPrincipal Account account,
            @Valid @RequestBody Change change,
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken token) {
        throttle.attempt(account.email(), request);
        if (!passwords.matches(change.current(), account.password())) {
            throw Problem.invalid("current", "password.wrong");
        }
        throttle.succeeded(account.email(), request);
        if (change.next().equals(change.current())) {
            throw Problem.invalid("new", "password.same");
        }
        rules.mistake(change.next(), account.email()).ifPresent(code -> {
            throw Problem.invalid("new", code);
        });
        var changed = accounts.changePassword(account.id(), passwords.hash(change.next()));
        audit.noteOwn(account, addresses.of(request), OwnAction.PASSWORD_CHANGED, null);
        sessions.begin(request, changed);
        sessions.endOthers(changed, request);
        devices.know(changed, response);
        return SessionView.of(changed, factors.of(changed), token);
    }
}
