package io.moked.gateway.webhook;

import io.moked.gateway.route.TrustedProxies;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** The address Twilio called, as it signed it: path and query byte for byte as they were sent. */
@Component
class CalledUrl {

    private final WebhookSettings settings;
    private final TrustedProxies proxies;

    CalledUrl(WebhookSettings settings, TrustedProxies proxies) {
        this.settings = settings;
        this.proxies = proxies;
    }

    String of(HttpServletRequest request) {
        var query = request.getQueryString();
        return base(request) + request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private String base(HttpServletRequest request) {
        if (!proxies.contain(request.getRemoteAddr())) {
            return settings.publicUrl().toString();
        }
        var configured = settings.publicUrl().uri();
        var scheme = first(request.getHeader("X-Forwarded-Proto"), configured.getScheme());
        var host = first(request.getHeader("X-Forwarded-Host"), configured.getAuthority());
        return scheme + "://" + host;
    }

    private static String first(@org.jspecify.annotations.Nullable String header, String otherwise) {
        return header == null || header.isBlank() ? otherwise : header.split(",", 2)[0].strip();
    }
}
