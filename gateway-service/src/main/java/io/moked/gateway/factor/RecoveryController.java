package io.moked.gateway.factor;

import io.moked.chassis.problem.Problem;
import io.moked.gateway.account.Account;
import io.moked.gateway.account.PasswordShownLately;
import io.moked.gateway.audit.AuditLog;
import io.moked.gateway.audit.OwnAction;
import io.moked.gateway.route.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own recovery codes, when they are used up or somebody may have seen them. */
@RestController
class RecoveryController {

    private final SecondFactors factors;
    private final AuditLog audit;
    private final ClientAddress addresses;

    RecoveryController(SecondFactors factors, AuditLog audit, ClientAddress addresses) {
        this.factors = factors;
        this.audit = audit;
        this.addresses = addresses;
    }

    /** Codes that are not shown again. */
    record NewCodes(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "NewCodes[***]";
        }
    }

    @PasswordShownLately
    @PostMapping("/api/v1/session/factors/recovery-codes")
    NewCodes renewRecoveryCodes(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        if (factors.of(account).isEmpty()) {
            throw Problem.notFound();
        }
        var codes = factors.renewRecoveryCodes(account);
        audit.noteOwn(account, addresses.of(request), OwnAction.RECOVERY_CODES_RENEWED, null);
        return new NewCodes(codes);
    }
}
