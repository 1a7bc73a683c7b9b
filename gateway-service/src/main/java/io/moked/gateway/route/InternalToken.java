package io.moked.gateway.route;

import io.moked.chassis.token.InternalTokens;
import io.moked.chassis.token.Role;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** Replaces whatever authorisation a request came with by a token of the gateway for one service. */
@Component
public class InternalToken {

    private static final String ANYBODY = "anonymous";

    private final InternalTokens tokens;

    InternalToken(InternalTokens tokens) {
        this.tokens = tokens;
    }

    /** For a webhook whose signature was checked; it may concern any business of the account. */
    public Function<ServerRequest, ServerRequest> ofWebhook(String audience, Function<ServerRequest, String> account) {
        return request -> bearing(request, tokens.issueForAll(audience, account.apply(request), Role.TWILIO_WEBHOOK));
    }

    /** For whoever knows the address of a piece of audio. */
    public Function<ServerRequest, ServerRequest> ofListener(String audience) {
        return request -> bearing(request, tokens.issue(audience, ANYBODY, Role.AUDIO_LISTENER, Set.of()));
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
