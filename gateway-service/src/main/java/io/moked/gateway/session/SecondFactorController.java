package io.moked.gateway.session;

import io.moked.chassis.problem.Problem;
import io.moked.gateway.factor.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The second half of a login. */
@RestController
class SecondFactorController {

    private final Sessions sessions;
    private final SecondFactors factors;
    private final LoginThrottle throttle;
    private final SignIn signIn;

    SecondFactorController(Sessions sessions, SecondFactors factors, LoginThrottle throttle, SignIn signIn) {
        this.sessions = sessions;
        this.factors = factors;
        this.throttle = throttle;
        this.signIn = signIn;
    }

    record Code(@NotNull @Size(max = 40) String code) {}

    @PostMapping("/api/v1/session/second-factor")
    SessionView show(@Valid @RequestBody Code code, HttpServletRequest request, HttpServletResponse response) {
        var account = sessions.half(request)
                .flatMap(signIn::still)
                .orElseThrow(() -> new Problem(
                        HttpStatus.UNAUTHORIZED, "unauthenticated", "A password has to be shown before a code."));
        // apart from the password's attempts, which the right password has forgiven by now
        var subject = "second factor of " + account.id();
        throttle.attempt(subject, request);
        if (!factors.use(account.id(), code.code())) {
            signIn.refused(account, request);
            throw new Problem(HttpStatus.UNAUTHORIZED, "wrong-credentials", "This is not the code of this moment.");
        }
        throttle.succeeded(subject, request);
        return signIn.complete(account, request, response);
    }
}
