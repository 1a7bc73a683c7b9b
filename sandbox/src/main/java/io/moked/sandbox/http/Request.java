package io.moked.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a vendor sees it.
 *
 * @param headers names in lower case
 * @param query first value of each parameter
 * @param variables what stood at the placeholders of the route
 */
public record Request(
        String method,
        String path,
        Map<String, String> headers,
        Map<String, List<String>> query,
        Map<String, String> variables,
        byte[] body) {

    static Request read(HttpExchange exchange) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        var uri = exchange.getRequestURI();
        var query = parseForm(Optional.ofNullable(uri.getRawQuery()).orElse(""));
        var body = exchange.getRequestBody().readAllBytes();
        return new Request(exchange.getRequestMethod(), uri.getPath(), headers, query, Map.of(), body);
    }

    Request with(Map<String, String> variables) {
        return new Request(method, path, headers, query, variables, body);
    }

    /** What stood at a placeholder of the route. */
    public String variable(String name) {
        return Optional.ofNullable(variables.get(name)).orElseThrow();
    }

    /** A header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The body as a form; each parameter with its values in order. */
    public Map<String, List<String>> form() {
        return parseForm(text());
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Parses {@code a=b&c=d}. */
    public static Map<String, List<String>> parseForm(String encoded) {
        var form = new LinkedHashMap<String, List<String>>();
        for (var pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                var parts = pair.split("=", 2);
                var value = parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "";
                form.computeIfAbsent(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), name -> new ArrayList<>())
                        .add(value);
            }
        }
        return form;
    }
}
