package io.moked.gateway.key;

import io.moked.chassis.api.Idempotent;
import io.moked.chassis.api.Page;
import io.moked.chassis.problem.Problem;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import io.moked.gateway.account.Account;
import io.moked.gateway.account.Accounts;
import io.moked.gateway.account.PasswordShownLately;
import io.moked.gateway.account.PlainName;
import io.moked.gateway.audit.AuditLog;
import io.moked.gateway.audit.OwnAction;
import io.moked.gateway.route.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The keys of a business. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/api-keys")
class ApiKeyController {

    private static final int LONGEST = 365;

    private final ApiKeys keys;
    private final Accounts accounts;
    private final AuditLog audit;
    private final ClientAddress addresses;
    private final TransactionOperations transactions;

    ApiKeyController(
            ApiKeys keys,
            Accounts accounts,
            AuditLog audit,
            ClientAddress addresses,
            TransactionOperations transactions) {
        this.keys = keys;
        this.accounts = accounts;
        this.audit = audit;
        this.addresses = addresses;
        this.transactions = transactions;
    }

    /**
     * What is wanted.
     *
     * @param days for how long it is good; absent for a year, which is the longest
     */
    record NewKey(
            @NotBlank @Size(max = 100) String name,
            @NotEmpty Set<@NotNull Scope> scopes,
            @Nullable @Min(1) @Max(LONGEST) Integer days) {

        Duration life() {
            return Duration.ofDays(days == null ? LONGEST : days);
        }
    }

    /** A key and what makes it one, which is not shown again. */
    record MadeKey(
            UUID id,
            String name,
            String prefix,
            Set<Scope> scopes,
            Instant createdAt,
            Instant endsAt,
            @Nullable Instant lastUsedAt,
            String key) {

        static MadeKey of(ApiKeys.Made made) {
            var view = made.view();
            return new MadeKey(
                    view.id(),
                    view.name(),
                    view.prefix(),
                    view.scopes(),
                    view.createdAt(),
                    view.endsAt(),
                    null,
                    made.key());
        }

        @Override
        public String toString() {
            return "MadeKey[" + prefix + "]";
        }
    }

    @GetMapping
    Page<ListedKey> apiKeys(@PathVariable BusinessId business) {
        return new Page<>(keys.of(business), null, null).map(key -> listed(key, business));
    }

    private ListedKey listed(ApiKeys.View key, BusinessId business) {
        var maker = key.madeBy() == null ? Optional.<Account>empty() : accounts.byId(key.madeBy());
        return ListedKey.of(key, maker.orElse(null), business);
    }

    @PasswordShownLately
    @PostMapping
    @Idempotent(secret = true)
    @ResponseStatus(HttpStatus.CREATED)
    MadeKey makeApiKey(
            @PathVariable BusinessId business,
            @Valid @RequestBody NewKey wanted,
            @AuthenticationPrincipal Account actor,
            HttpServletRequest request) {
        return Tenancy.asAll(() -> transactions.execute(transaction -> {
            var made = keys.make(business, actor.id(), PlainName.of(wanted.name()), wanted.scopes(), wanted.life());
            audit.note(
                    actor,
                    addresses.of(request),
                    new AuditLog.Change(
                            business, OwnAction.API_KEY_CREATED, subject(made.view()), null, audited(made.view())));
            return MadeKey.of(made);
        }));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeApiKey(
            @PathVariable BusinessId business,
            @PathVariable UUID id,
            @AuthenticationPrincipal Account actor,
            HttpServletRequest request) {
        Tenancy.asAll(() -> transactions.execute(transaction -> {
            var revoked = keys.revoke(business, id).orElseThrow(Problem::notFound);
            audit.note(
                    actor,
                    addresses.of(request),
                    new AuditLog.Change(business, OwnAction.API_KEY_DELETED, subject(revoked), audited(revoked), null));
            return revoked;
        }));
    }

    private static String subject(ApiKeys.View key) {
        return key.id().toString();
    }

    private static Map<String, Object> audited(ApiKeys.View key) {
        return Map.of(
                "name", key.name(),
                "scopes", key.scopes().stream().map(Scope::text).toList(),
                "endsAt", key.endsAt().toString());
    }
}
