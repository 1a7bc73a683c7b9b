package io.moked.gateway.session;

import io.moked.gateway.account.Account;
import io.moked.gateway.account.Accounts;
import io.moked.gateway.account.PlainName;
import io.moked.gateway.audit.AuditLog;
import io.moked.gateway.audit.OwnAction;
import io.moked.gateway.factor.SecondFactors;
import io.moked.gateway.route.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What one is called. */
@RestController
class NameController {

    private final Accounts accounts;
    private final AuditLog audit;
    private final ClientAddress addresses;
    private final SecondFactors factors;

    NameController(Accounts accounts, AuditLog audit, ClientAddress addresses, SecondFactors factors) {
        this.accounts = accounts;
        this.audit = audit;
        this.addresses = addresses;
        this.factors = factors;
    }

    record Name(@NotBlank @Size(max = 100) String name) {}

    @PutMapping("/api/v1/session/name")
    SessionView change(
            @AuthenticationPrincipal Account account,
            @Valid @RequestBody Name name,
            HttpServletRequest request,
            CsrfToken token) {
        var changed = accounts.rename(account.id(), PlainName.of(name.name()));
        audit.noteOwn(
                account,
                addresses.of(request),
                OwnAction.NAME_CHANGED,
                Map.of("name", account.name()),
                Map.of("name", changed.name()));
        return SessionView.of(changed, factors.of(changed), token);
    }
}
