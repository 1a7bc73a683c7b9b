package io.moked.gateway.forward;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * The headers that go through, by name: what is not here, such as cookies, authorisation and {@code X-Forwarded-}, stays
 * outside on the way in and inside on the way out.
 */
final class PassedHeaders {

    private static final List<String> IN = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.IF_RANGE,
            HttpHeaders.RANGE,
            "Idempotency-Key",
            "Last-Event-ID");
    private static final List<String> OUT = List.of(
            HttpHeaders.ACCEPT_RANGES,
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_RANGE,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.ETAG,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.RETRY_AFTER,
            "Idempotency-Replayed");

    /** A file that somebody left is opened as what it is, and does nothing in the name of our pages. */
    static final String INERT = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private PassedHeaders() {}

    static HttpHeaders in(HttpHeaders all, String token) {
        var passed = copy(all, new HttpHeaders(), IN);
        passed.setBearerAuth(token);
        return passed;
    }

    /** A service knows its own address only, so that of what was created goes out without a host. */
    static void out(HttpHeaders all, HttpHeaders answer) {
        copy(all, answer, OUT);
        answer.set("Content-Security-Policy", INERT);
        var location = all.getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            var created = URI.create(location);
            answer.set(
                    HttpHeaders.LOCATION,
                    created.getRawPath() + (created.getRawQuery() == null ? "" : "?" + created.getRawQuery()));
        }
    }

    private static HttpHeaders copy(HttpHeaders from, HttpHeaders to, List<String> names) {
        for (var name : names) {
            var values = from.get(name);
            if (values != null) {
                to.put(name, values);
            }
        }
        return to;
    }
}
