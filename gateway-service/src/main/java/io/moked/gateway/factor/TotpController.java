package io.moked.gateway.factor;

import io.moked.chassis.problem.Problem;
import io.moked.gateway.account.Account;
import io.moked.gateway.account.PasswordShownLately;
import io.moked.gateway.audit.AuditLog;
import io.moked.gateway.audit.OwnAction;
import io.moked.gateway.route.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own authenticator app. */
@RestController
@RequestMapping("/api/v1/session/factors/totp")
class TotpController {

    private final SecondFactors factors;
    private final AuditLog audit;
    private final ClientAddress addresses;

    TotpController(SecondFactors factors, AuditLog audit, ClientAddress addresses) {
        this.factors = factors;
        this.audit = audit;
        this.addresses = addresses;
    }

    /** What an authenticator app wants to know; as text, as an address, and as the picture that it reads this from. */
    record Secret(String secret, String uri, QrPicture qr) {

        @Override
        public String toString() {
            return "Secret[***]";
        }
    }

    record Code(@NotNull @Size(max = 40) String code) {}

    record Recovery(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "Recovery[***]";
        }
    }

    @PasswordShownLately
    @PostMapping
    Secret begin(@AuthenticationPrincipal Account account) {
        var secret = Base32.encode(factors.begin(account));
        var name = URLEncoder.encode(account.email(), StandardCharsets.UTF_8);
        var uri = "otpauth://totp/Moked:" + name + "?secret=" + secret + "&issuer=Moked";
        return new Secret(secret, uri, QrPicture.of(uri));
    }

    @PasswordShownLately
    @PostMapping("/confirm")
    Recovery confirm(
            @AuthenticationPrincipal Account account, @Valid @RequestBody Code code, HttpServletRequest request) {
        var codes = factors.confirm(account, code.code());
        note(account, OwnAction.TOTP_ADDED, request);
        return new Recovery(codes);
    }

    @PasswordShownLately
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        if (!factors.removeTotp(account)) {
            throw Problem.notFound();
        }
        note(account, OwnAction.TOTP_REMOVED, request);
    }

    private void note(Account account, OwnAction action, HttpServletRequest request) {
        audit.noteOwn(account, addresses.of(request), action, null);
    }
}
