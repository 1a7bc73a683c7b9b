package io.moked.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The services behind the gateway, all at one address: they note what they were asked. */
public final class Services {

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    /** What a service was asked. */
    public record Asked(String method, String path, String query, Map<String, String> headers, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** How it answers. */
    @FunctionalInterface
    public interface Answer {
        void to(Asked asked, HttpExchange exchange) throws IOException;
    }

    Services() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Whatever was asked since the test began. */
    public List<Asked> asked() {
        return asked;
    }

    public Asked first() {
        return asked.getFirst();
    }

    /** Answers a path in its own way. */
    public void on(String path, Answer answer) {
        answers.put(path, answer);
    }

    void forget() {
        asked.clear();
        answers.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            var uri = exchange.getRequestURI();
            var request = new Asked(
                    exchange.getRequestMethod(),
                    uri.getRawPath(),
                    Objects.requireNonNullElse(uri.getRawQuery(), ""),
                    headers,
                    exchange.getRequestBody().readAllBytes());
            asked.add(request);
            answers.getOrDefault(uri.getRawPath(), Services::usually).to(request, exchange);
        }
    }

    private static void usually(Asked asked, HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Set-Cookie", "inner=1");
        headers.set("X-Inner", "1");
        headers.set("ETag", "\"3\"");
        headers.set("Location", "http://crm.internal:8083/api/v1/x?y=1");
        json(exchange, 200, "{\"service\":true}");
    }

    public static void json(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
