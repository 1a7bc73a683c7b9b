package io.moked.gateway.session;

import io.moked.chassis.api.Page;
import io.moked.chassis.problem.Problem;
import io.moked.gateway.account.Account;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own sessions, on all devices. */
@RestController
@RequestMapping("/api/v1/session/sessions")
class SessionsController {

    private final Sessions sessions;

    SessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    Page<Sessions.View> list(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        return new Page<>(sessions.of(account, request), null, null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@AuthenticationPrincipal Account account, @PathVariable String id) {
        if (!sessions.end(account, id)) {
            throw Problem.notFound();
        }
    }
}
