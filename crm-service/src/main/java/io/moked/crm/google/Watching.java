package io.moked.crm.google;

import com.google.api.services.calendar.model.Channel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has Google tell of changes, by a channel that is opened anew before it ends. Who knows the secret of a channel can do
 * no more than have a calendar looked at.
 */
@Component
class Watching {

    private static final Logger log = LoggerFactory.getLogger(Watching.class);
    private static final Duration LIFE = Duration.ofDays(7);
    private static final Duration BEFORE_ITS_END = Duration.ofDays(1);

    private final GoogleEvents google;
    private final Connections connections;
    private final GoogleSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Watching(
            GoogleEvents google,
            Connections connections,
            GoogleSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.google = google;
        this.connections = connections;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sees to it that a channel is open; without one, changes are found when the calendar is next asked. */
    void watch(Connection connection) throws PermissionWithdrawn {
        var old = connection.channel();
        if (settings.pushUrl() == null
                || old != null && old.until().isAfter(clock.instant().plus(BEFORE_ITS_END))) {
            return;
        }
        try {
            open(connection);
            if (old != null) {
                google.stop(connection, old);
            }
        } catch (PermissionWithdrawn e) {
            throw e;
        } catch (IOException e) {
            log.atWarn()
                    .addKeyValue("connection", connection.id())
                    .addKeyValue("reason", e.getClass().getName())
                    .log("A calendar cannot be watched now, or an old channel not be closed");
        }
    }

    private void open(Connection connection) throws IOException {
        var id = UUID.randomUUID();
        var secret = UUID.randomUUID().toString();
        var opened = google.watch(
                connection,
                new Channel()
                        .setId(id.toString())
                        .setType("web_hook")
                        .setAddress(String.valueOf(settings.pushUrl()))
                        .setToken(connection.business() + "." + secret)
                        .setExpiration(clock.instant().plus(LIFE).toEpochMilli()));
        var until = opened.getExpiration() == null
                ? clock.instant().plus(LIFE)
                : Instant.ofEpochMilli(opened.getExpiration());
        transaction.executeWithoutResult(status -> connections.opened(
                connection, new Connection.Channel(id, opened.getResourceId(), until), hash(secret)));
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
