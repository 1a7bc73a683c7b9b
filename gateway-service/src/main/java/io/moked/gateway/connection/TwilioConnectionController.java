package io.moked.gateway.connection;

import io.moked.chassis.problem.Problem;
import io.moked.chassis.secret.Secret;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import io.moked.gateway.account.Account;
import io.moked.gateway.account.PasswordShownLately;
import io.moked.gateway.audit.AuditLog;
import io.moked.gateway.audit.OwnAction;
import io.moked.gateway.connection.OwnAccounts.Kept;
import io.moked.gateway.route.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A business's own account at Twilio. What makes it one is taken and never shown. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/connections/twilio")
class TwilioConnectionController {

    private static final String TOKEN = "[0-9A-Za-z]{16,64}";

    private final OwnAccounts own;
    private final TwilioAccounts platform;
    private final TwilioCheck check;
    private final HandOver services;
    private final AuditLog audit;
    private final ClientAddress addresses;
    private final TransactionOperations transactions;

    TwilioConnectionController(
            OwnAccounts own,
            TwilioAccounts platform,
            TwilioCheck check,
            HandOver services,
            AuditLog audit,
            ClientAddress addresses,
            TransactionOperations transactions) {
        this.own = own;
        this.platform = platform;
        this.check = check;
        this.services = services;
        this.audit = audit;
        this.addresses = addresses;
        this.transactions = transactions;
    }

    enum State {
        /** The platform's account is used. */
        NONE,
        /** A part of the platform does not have the account yet: it has to be saved again. */
        UNFINISHED,
        /** It is used everywhere. */
        CONNECTED
    }

    /**
     * How it stands.
     *
     * @param hint the AccountSid; null if there is none
     * @param sender the number messages come from; null if there is none
     * @param since when it was saved; null if there is none
     */
    record TwilioConnection(
            State state,
            @Nullable String hint,
            @Nullable String sender,
            @Nullable Instant since) {

        static TwilioConnection of(Optional<Kept> found) {
            return found.map(kept -> new TwilioConnection(
                            kept.handedOver() ? State.CONNECTED : State.UNFINISHED,
                            kept.account().sid(),
                            kept.account().sender(),
                            kept.since()))
                    .orElseGet(() -> new TwilioConnection(State.NONE, null, null, null));
        }
    }

    /**
     * An account to use.
     *
     * @param sender a number of the account that messages come from
     */
    record NewTwilioConnection(
            @NotNull @Pattern(regexp = OwnAccount.SID) String accountSid,
            @NotNull String authToken,

            @NotNull @Pattern(regexp = "\\+[1-9][0-9]{6,14}")
            String sender) {

        OwnAccount account() {
            return new OwnAccount(accountSid, new Secret(authToken), sender);
        }

        @Override
        public String toString() {
            return "NewTwilioConnection[" + accountSid + "]";
        }
    }

    record TwilioTestResult(TwilioCheck.Result result) {}

    @GetMapping
    TwilioConnection twilioConnection(@PathVariable BusinessId business) {
        return TwilioConnection.of(own.of(business));
    }

    /** Saved again, it repairs what was not finished. */
    @PasswordShownLately
    @PutMapping
    TwilioConnection connectTwilio(
            @PathVariable BusinessId business,
            @Valid @RequestBody NewTwilioConnection wanted,
            @AuthenticationPrincipal Account actor,
            HttpServletRequest request) {
        var account = accepted(wanted);
        var version = claim(business, account, actor, addresses.of(request));
        services.give(business, account, version);
        own.handedOver(business, version);
        return twilioConnection(business);
    }

    private OwnAccount accepted(NewTwilioConnection wanted) {
        if (!wanted.authToken().matches(TOKEN) || platform.have(wanted.accountSid())) {
            throw refused();
        }
        var account = wanted.account();
        return switch (check.of(account)) {
            case WORKS -> account;
            case REFUSED -> throw refused();
            case FOREIGN_SENDER -> throw Problem.invalid("sender", "sender.foreign");
            case UNREACHABLE ->
                throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Twilio does not answer.");
        };
    }

    private long claim(BusinessId business, OwnAccount account, Account actor, String address) {
        try {
            return Tenancy.as(
                    business,
                    () -> transactions.execute(transaction -> {
                        var before = own.of(business).map(Kept::account);
                        var version = own.claim(business, account);
                        audit.note(
                                actor,
                                address,
                                change(
                                        business,
                                        OwnAction.TWILIO_CHANGED,
                                        before.map(TwilioConnectionController::audited)
                                                .orElse(null),
                                        audited(account)));
                        return version;
                    }));
        } catch (OwnAccounts.Taken e) {
            throw refused();
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disconnectTwilio(
            @PathVariable BusinessId business, @AuthenticationPrincipal Account actor, HttpServletRequest request) {
        var before = own.of(business);
        services.take(business);
        before.ifPresent(kept -> Tenancy.as(
                business,
                () -> transactions.execute(transaction -> {
                    if (own.release(business)) {
                        audit.note(
                                actor,
                                addresses.of(request),
                                change(business, OwnAction.TWILIO_DELETED, audited(kept.account()), null));
                    }
                    return true;
                })));
    }

    /** Asks Twilio now. */
    @PostMapping("/test")
    TwilioTestResult testTwilio(@PathVariable BusinessId business) {
        return new TwilioTestResult(
                check.of(own.of(business).orElseThrow(Problem::notFound).account()));
    }

    private static AuditLog.Change change(
            BusinessId business,
            OwnAction what,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {
        return new AuditLog.Change(business, what, "/connections/twilio", before, after);
    }

    private static Map<String, String> audited(OwnAccount account) {
        return Map.of("accountSid", account.sid(), "sender", account.sender());
    }

    /** The same for an account that is somebody else's. */
    private static Problem refused() {
        return Problem.invalid("authToken", "credentials.refused");
    }
}
