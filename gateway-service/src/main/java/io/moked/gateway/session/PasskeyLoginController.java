package io.moked.gateway.session;

import io.moked.chassis.problem.Problem;
import io.moked.gateway.account.Account;
import io.moked.gateway.factor.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The second half of a login by a passkey. A challenge is good for one answer, within the half session it was given in. */
@RestController
class PasskeyLoginController {

    private final HttpSessionPublicKeyCredentialRequestOptionsRepository asked =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final SignIn signIn;

    PasskeyLoginController(Sessions sessions, Passkeys passkeys, SignIn signIn) {
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.signIn = signIn;
    }

    @PostMapping("/webauthn/authenticate/options")
    PublicKeyCredentialRequestOptions challenge(HttpServletRequest request, HttpServletResponse response) {
        var options = passkeys.challenge(halfLoggedIn(request));
        asked.save(request, response, options);
        return options;
    }

    @PostMapping("/login/webauthn")
    SessionView show(
            @RequestBody PublicKeyCredential<AuthenticatorAssertionResponse> shown,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = halfLoggedIn(request);
        var options = asked.load(request);
        asked.save(request, response, null);
        if (options == null || !passkeys.isShown(account, options, shown)) {
            signIn.refused(account, request);
            throw new Problem(HttpStatus.UNAUTHORIZED, "wrong-credentials", "This is no passkey of this account.");
        }
        return signIn.complete(account, request, response);
    }

    private Account halfLoggedIn(HttpServletRequest request) {
        return sessions.half(request)
                .flatMap(signIn::still)
                .orElseThrow(() -> new Problem(
                        HttpStatus.UNAUTHORIZED, "unauthenticated", "A password has to be shown before a passkey."));
    }
}
