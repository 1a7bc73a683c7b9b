package io.moked.sandbox.twilio.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A URL as it is given to Twilio, taken apart: the address, and the connection overrides in its fragment.
 *
 * @param address without fragment: what is called and signed
 * @param connect {@code ct}
 * @param read {@code rt}
 * @param total {@code tt}
 * @param retries {@code rc}
 * @param retryOn {@code rp}: {@code ct}, {@code rt}, {@code 4xx}, {@code 5xx}, {@code all}
 * @see <a href="https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides">connection overrides</a>
 */
public record WebhookUrl(
        String address, Duration connect, Duration read, Duration total, int retries, Set<String> retryOn) {

    private static final Set<String> POLICIES = Set.of("ct", "rt", "4xx", "5xx", "all");
    private static final Set<String> OVERRIDES = Set.of("ct", "rt", "tt", "rc", "rp", "e");

    /**
     * Takes a URL apart.
     *
     * @throws IllegalArgumentException if it is no absolute http(s) URL or has an override Twilio does not know
     */
    public static WebhookUrl parse(String url) {
        var scheme = URI.create(url).getScheme();
        if (scheme == null || !scheme.matches("https?")) {
            throw new IllegalArgumentException("not an absolute http(s) URL: " + url);
        }
        int hash = url.indexOf('#');
        var overrides = hash < 0 ? Map.<String, String>of() : overrides(url.substring(hash + 1));
        return new WebhookUrl(
                hash < 0 ? url : url.substring(0, hash),
                Duration.ofMillis(number(overrides, "ct", 5_000, 100, 10_000)),
                Duration.ofMillis(number(overrides, "rt", 15_000, 100, 15_000)),
                Duration.ofMillis(number(overrides, "tt", 15_000, 100, 15_000)),
                number(overrides, "rc", 1, 0, 5),
                policy(overrides.getOrDefault("rp", "ct")));
    }

    boolean retriesAfter(String failure) {
        return retryOn.contains("all") || retryOn.contains(failure);
    }

    private static Map<String, String> overrides(String fragment) {
        var overrides = new LinkedHashMap<String, String>();
        for (var pair : fragment.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length != 2 || !OVERRIDES.contains(parts[0])) {
                throw new IllegalArgumentException("connection override not known: " + pair);
            }
            overrides.put(parts[0], parts[1]);
        }
        return overrides;
    }

    private static int number(Map<String, String> overrides, String name, int usual, int least, int most) {
        int value = Integer.parseInt(overrides.getOrDefault(name, String.valueOf(usual)));
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "connection override " + name + " must be " + least + " to " + most + ": " + value);
        }
        return value;
    }

    private static Set<String> policy(String listed) {
        var policy = Set.of(listed.split(","));
        if (!POLICIES.containsAll(policy)) {
            throw new IllegalArgumentException("retry policy not known: " + listed);
        }
        return policy;
    }
}
