package io.moked.gateway.route;

import io.moked.chassis.token.InternalTokens;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** Replaces whatever authorisation a request came with by a token of the gateway for one service. */
@Component
public class InternalToken {

    private static final String ANYBODY = "anonymous";

    private final InternalTokens tokens;

    /**
     * Whose token signed a webhook.
     *
     * @param business the only one it speaks for, or null for all
     */
    public record Account(String sid, @Nullable BusinessId business) {}

    InternalToken(InternalTokens tokens) {
        this.tokens = tokens;
    }

    /** For a webhook whose signature was checked; it may concern the businesses its account speaks for. */
    public Function<ServerRequest, ServerRequest> ofWebhook(String audience, Function<ServerRequest, Account> account) {
        return request -> {
            var signed = account.apply(request);
            var business = signed.business();
            return bearing(
                    request,
                    business == null
                            ? tokens.issueForAll(audience, signed.sid(), Role.TWILIO_WEBHOOK)
                            : tokens.issue(audience, signed.sid(), Role.TWILIO_WEBHOOK, Set.of(business)));
        };
    }

    /** For whoever knows the address of a piece of audio. */
    public Function<ServerRequest, ServerRequest> ofListener(String audience) {
        return request -> bearing(request, tokens.issue(audience, ANYBODY, Role.AUDIO_LISTENER, Set.of()));
    }

    /** For whoever comes with a secret that only the service itself can check; of no business until it has. */
    public Function<ServerRequest, ServerRequest> ofStranger(String audience) {
        return request -> bearing(request, tokens.issue(audience, ANYBODY, Role.SERVICE, Set.of()));
    }

    private static ServerRequest bearing(ServerRequest request, String token) {
        return ServerRequest.from(request)
                .headers(headers -> {
                    headers.remove(HttpHeaders.COOKIE);
                    headers.setBearerAuth(token);
                })
                .build();
    }
}
