package io.moked.crm.google;

import io.moked.chassis.seal.Seal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Access tokens, which live for an hour and are kept in memory only. */
@Component
class AccessTokens {

    private record Token(String value, Instant until) {

        @Override
        public String toString() {
            return "Token[until=" + until + "]";
        }
    }

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final GoogleOAuth oauth;
    private final Seal seal;
    private final Clock clock;
    private final Map<UUID, Token> tokens = new ConcurrentHashMap<>();

    AccessTokens(GoogleOAuth oauth, Seal seal, Clock clock) {
        this.oauth = oauth;
        this.seal = seal;
        this.clock = clock;
    }

    String of(Connection connection) throws IOException {
        var kept = tokens.get(connection.id());
        if (kept != null && kept.until().isAfter(clock.instant())) {
            return kept.value();
        }
        var granted = oauth.refresh(refreshToken(connection));
        var life = Duration.ofSeconds(granted.getExpiresInSeconds() == null ? 0 : granted.getExpiresInSeconds());
        tokens.put(
                connection.id(),
                new Token(granted.getAccessToken(), clock.instant().plus(life).minus(MARGIN)));
        return granted.getAccessToken();
    }

    String refreshToken(Connection connection) throws IOException {
        return seal.openText(connection.sealedToken(), connection.place());
    }

    void forget(Connection connection) {
        tokens.remove(connection.id());
    }
}
