package io.moked.gateway.apidocs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document, made anew once a minute, and sooner while a service is away. */
@Component
class PublicDocument {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration KEPT_INCOMPLETE = Duration.ofSeconds(5);

    private final OpenApiWebMvcResource own;
    private final OtherParts others;
    private final JsonMapper json;
    private final Clock clock;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Made made;

    PublicDocument(OpenApiWebMvcResource own, OtherParts others, JsonMapper json, Clock clock) {
        this.own = own;
        this.others = others;
        this.json = json;
        this.clock = clock;
    }

    private record Made(byte[] content, Instant until) {}

    /** As JSON. */
    byte[] read(HttpServletRequest request) throws IOException {
        making.lock();
        try {
            var kept = made;
            if (kept == null || !clock.instant().isBefore(kept.until())) {
                kept = make(request);
                made = kept;
            }
            return kept.content();
        } finally {
            making.unlock();
        }
    }

    private Made make(HttpServletRequest request) throws IOException {
        var heard = others.ask();
        var parts = new EnumMap<Part, JsonNode>(Part.class);
        parts.putAll(heard.parts());
        parts.put(Part.GATEWAY, json.readTree(own.openapiJson(request, "/v3/api-docs", Locale.ENGLISH)));
        var content = json.writeValueAsBytes(Merging.of(parts, heard.away()));
        return new Made(content, clock.instant().plus(heard.away().isEmpty() ? KEPT : KEPT_INCOMPLETE));
    }
}
