package io.moked.gateway.staff;

import io.moked.chassis.problem.Problem;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.gateway.account.Accounts;
import io.moked.gateway.account.PasswordRules;
import io.moked.gateway.account.Passwords;
import io.moked.gateway.audit.AuditLog;
import io.moked.gateway.audit.OwnAction;
import io.moked.gateway.route.ClientAddress;
import io.moked.gateway.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whoever holds the link of an invitation sets the password of its account. */
@RestController
@RequestMapping("/api/v1/invitations/{token}")
class InvitationController {

    private final Invitations invitations;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Sessions sessions;
    private final AuditLog audit;
    private final ClientAddress addresses;
    private final TransactionOperations transactions;

    InvitationController(
            Invitations invitations,
            Accounts accounts,
            Passwords passwords,
            PasswordRules rules,
            Sessions sessions,
            AuditLog audit,
            ClientAddress addresses,
            TransactionOperations transactions) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.sessions = sessions;
        this.audit = audit;
        this.addresses = addresses;
        this.transactions = transactions;
    }

    record Invited(String email, String name) {}

    record Acceptance(@NotNull @Size(max = 1000) String password) {

        @Override
        public String toString() {
            return "Acceptance[***]";
        }
    }

    @GetMapping
    Invited invitation(@PathVariable String token) {
        return invitations
                .find(token)
                .map(account -> new Invited(account.email(), account.name()))
                .orElseThrow(Problem::notFound);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable String token, @Valid @RequestBody Acceptance acceptance, HttpServletRequest request) {
        var account = invitations.find(token).orElseThrow(Problem::notFound);
        rules.mistake(acceptance.password(), account.email()).ifPresent(code -> {
            throw Problem.invalid("password", code);
        });
        var hash = passwords.hash(acceptance.password());
        Tenancy.asAll(() -> transactions.execute(transaction -> {
            var used = invitations.use(token).orElseThrow(Problem::notFound);
            accounts.changePassword(account.id(), hash);
            audit.noteOwn(account, addresses.of(request), OwnAction.PASSWORD_SET, told(used));
            return account;
        }));
        sessions.endAll(account.id());
    }

    /** Whoever makes a link can use it, too: so it is told whose it was. */
    private @Nullable Map<String, String> told(Invitations.Used used) {
        var maker = used.maker();
        return maker == null
                ? null
                : accounts.byId(maker)
                        .map(account -> Map.of("invitedBy", account.subject(), "invitedByName", account.name()))
                        .orElse(null);
    }
}
