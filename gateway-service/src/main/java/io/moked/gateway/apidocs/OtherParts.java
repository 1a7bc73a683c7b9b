package io.moked.gateway.apidocs;

import io.moked.chassis.token.InternalTokens;
import io.moked.chassis.token.Role;
import io.moked.gateway.route.ServiceAddresses;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** What the other services say of their parts. Of one that is away the last that was heard. */
@Component
class OtherParts {

    private static final Logger log = LoggerFactory.getLogger(OtherParts.class);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Set<Part> ASKED = EnumSet.complementOf(EnumSet.of(Part.GATEWAY));

    private final ServiceAddresses services;
    private final InternalTokens tokens;
    private final RestClient client;
    private final Map<Part, JsonNode> heard = new ConcurrentHashMap<>();

    OtherParts(ServiceAddresses services, InternalTokens tokens, RestClient.Builder builder) {
        this.services = services;
        this.tokens = tokens;
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(PATIENCE);
        this.client = builder.clone().requestFactory(requests).build();
    }

    /**
     * What was heard.
     *
     * @param parts of all that ever answered
     * @param away who did not answer now
     */
    record Heard(Map<Part, JsonNode> parts, Set<Part> away) {}

    /** Asks all at the same time. */
    Heard ask() {
        var away = EnumSet.noneOf(Part.class);
        var answers = new EnumMap<Part, java.util.concurrent.Future<Boolean>>(Part.class);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            ASKED.forEach(part -> answers.put(part, executor.submit(() -> ask(part))));
        }
        answers.forEach((part, answered) -> {
            if (!answered.resultNow()) {
                away.add(part);
            }
        });
        return new Heard(Map.copyOf(heard), away);
    }

    private boolean ask(Part part) {
        try {
            var document = read(part);
            if (document != null && document.path("paths").isObject()) {
                heard.put(part, document);
                return true;
            }
        } catch (RestClientException e) {
            log.atWarn()
                    .addKeyValue("service", part.service())
                    .addKeyValue("reason", e.getClass().getSimpleName())
                    .log("A service does not say what its part of the API is");
        }
        return false;
    }

    private @Nullable JsonNode read(Part part) {
        var token = tokens.issue(part.service(), Part.GATEWAY.service(), Role.SERVICE, Set.of());
        return client.get()
                .uri(part.in(services).at("/v3/api-docs"))
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .body(JsonNode.class);
    }
}
