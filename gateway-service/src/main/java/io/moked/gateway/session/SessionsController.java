package io.moked.gateway.session;

import io.moked.chassis.api.Page;
import io.moked.chassis.problem.Problem;
import io.moked.gateway.account.Account;
import io.moked.gateway.audit.AuditLog;
import io.moked.gateway.audit.OwnAction;
import io.moked.gateway.route.ClientAddress;
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
    private final AuditLog audit;
    private final ClientAddress addresses;

    SessionsController(Sessions sessions, AuditLog audit, ClientAddress addresses) {
        this.audit = audit;
        this.addresses = addresses;
        this.sessions = sessions;
    }

    @GetMapping
    Page<Sessions.View> list(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        return new Page<>(sessions.of(account, request), null, null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@AuthenticationPrincipal Account account, @PathVariable String id, HttpServletRequest request) {
        if (!sessions.end(account, id)) {
            throw Problem.notFound();
        }
        audit.noteOwn(account, addresses.of(request), OwnAction.SESSION_ENDED, null);
    }
}
