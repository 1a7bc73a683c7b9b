package io.moked.crm.google;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Google tells that a calendar changed, and nothing of what. Whoever knows the secret of its channel is believed; to
 * others the answer is the same.
 */
@RestController
class PushController {

    private record Told(BusinessId business, UUID channel, byte[] hash) {}

    private final Connections connections;
    private final Turns turns;
    private final TransactionTemplate transaction;

    PushController(Connections connections, Turns turns, PlatformTransactionManager transactions) {
        this.connections = connections;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
    }

    @PostMapping("/webhooks/google/calendar")
    @RolesAllowed("SERVICE")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void told(
            @RequestHeader(name = "X-Goog-Channel-ID", defaultValue = "") String channel,
            @RequestHeader(name = "X-Goog-Channel-Token", defaultValue = "") String token) {
        read(channel, token)
                .ifPresent(told -> Tenancy.as(told.business(), () -> {
                    transaction.executeWithoutResult(status -> connections
                            .ofChannel(told.business(), told.channel(), told.hash())
                            .ifPresent(connection -> turns.want(connection.business(), connection.staff())));
                    return true;
                }));
    }

    private static Optional<Told> read(String channel, String token) {
        var dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Told(
                    BusinessId.of(token.substring(0, dot)),
                    UUID.fromString(channel),
                    Watching.hash(token.substring(dot + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
