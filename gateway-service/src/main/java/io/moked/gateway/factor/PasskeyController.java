package io.moked.gateway.factor;

import io.moked.chassis.api.Page;
import io.moked.chassis.problem.Problem;
import io.moked.gateway.account.Account;
import io.moked.gateway.account.PasswordShownLately;
import io.moked.gateway.audit.AuditLog;
import io.moked.gateway.audit.OwnAction;
import io.moked.gateway.route.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own passkeys. */
@RestController
class PasskeyController {

    private final HttpSessionPublicKeyCredentialCreationOptionsRepository asked =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final AuditLog audit;
    private final ClientAddress addresses;

    PasskeyController(Passkeys passkeys, SecondFactors factors, AuditLog audit, ClientAddress addresses) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.audit = audit;
        this.addresses = addresses;
    }

    /** What the browser sends of a passkey that was made. */
    record Registration(RelyingPartyPublicKey publicKey) {}

    /** Recovery codes, if there were none before; else nothing. */
    record Registered(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "Registered[***]";
        }
    }

    @GetMapping("/api/v1/session/factors/passkeys")
    Page<Passkeys.View> passkeys(@AuthenticationPrincipal Account account) {
        return new Page<>(passkeys.of(account), null, null);
    }

    @PasswordShownLately
    @PostMapping("/webauthn/register/options")
    PublicKeyCredentialCreationOptions options(
            @AuthenticationPrincipal Account account, HttpServletRequest request, HttpServletResponse response) {
        var options = passkeys.creation(account);
        asked.save(request, response, options);
        return options;
    }

    @PasswordShownLately
    @PostMapping("/webauthn/register")
    Registered register(
            @AuthenticationPrincipal Account account,
            @RequestBody Registration registration,
            HttpServletRequest request,
            HttpServletResponse response) {
        var options = asked.load(request);
        asked.save(request, response, null);
        if (options == null || !passkeys.add(options, registration.publicKey())) {
            throw Problem.invalid("publicKey", "passkey.invalid");
        }
        note(account, OwnAction.PASSKEY_ADDED, request);
        return new Registered(factors.recoveryCodesIfThereAreNone(account));
    }

    @PasswordShownLately
    @DeleteMapping("/api/v1/session/factors/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal Account account, @PathVariable String id, HttpServletRequest request) {
        if (!factors.removePasskey(account, id)) {
            throw Problem.notFound();
        }
        note(account, OwnAction.PASSKEY_REMOVED, request);
    }

    private void note(Account account, OwnAction action, HttpServletRequest request) {
        audit.noteOwn(account, addresses.of(request), action, null);
    }
}
