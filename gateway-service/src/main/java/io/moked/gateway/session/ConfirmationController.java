package io.moked.gateway.session;

import io.moked.chassis.problem.Problem;
import io.moked.gateway.account.Account;
import io.moked.gateway.account.Passwords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows the password once more, within a session. */
@RestController
class ConfirmationController {

    private final Passwords passwords;
    private final Sessions sessions;
    private final LoginThrottle throttle;

    ConfirmationController(Passwords passwords, Sessions sessions, LoginThrottle throttle) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    record Confirmation(@NotNull @Size(max = 1000) String password) {

        @Override
        public String toString() {
            return "Confirmation[***]";
        }
    }

    @PostMapping("/api/v1/session/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(
            @AuthenticationPrincipal Account account,
            @Valid @RequestBody Confirmation confirmation,
            HttpServletRequest request) {
        throttle.attempt(account.email(), request);
        if (!passwords.matches(confirmation.password(), account.password())) {
            throw Problem.invalid("password", "password.wrong");
        }
        throttle.succeeded(account.email(), request);
        sessions.confirm(request);
    }
}
