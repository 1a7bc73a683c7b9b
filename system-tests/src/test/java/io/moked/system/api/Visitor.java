package io.moked.system.api;

import io.moked.sandbox.world.Ports.Listener;
import io.moked.system.RunningWorld;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with cookies, who sends the token of the session along. */
final class Visitor {

    static final String SESSION = "__Host-moked";
    // half a pair of surrogates has no bytes of its own
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Somebody who has opened the page. */
    static Visitor anonymous() throws Exception {
        var visitor = new Visitor();
        visitor.learn(visitor.get("/api/v1/session").json());
        return visitor;
    }

    static Visitor loggedIn(String email, String password) throws Exception {
        var visitor = anonymous();
        var answer = visitor.send("POST", "/api/v1/session", Map.of("email", email, "password", password));
        if (answer.status() != 200) {
            throw new AssertionError("The login was refused: " + answer.text());
        }
        visitor.learn(answer.json());
        return visitor;
    }

    /** The same visitor, whose further changes concern only itself. */
    Visitor copy() {
        var copy = new Visitor();
        copy.cookies.putAll(cookies);
        copy.headers.putAll(headers);
        return copy;
    }

    Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Visitor without(String header) {
        headers.remove(header);
        return this;
    }

    Visitor withSession(@Nullable String value) {
        if (value == null) {
            cookies.remove(SESSION);
        } else {
            cookies.put(SESSION, value);
        }
        return this;
    }

    String session() {
        return cookies.getOrDefault(SESSION, "");
    }

    private void learn(JsonNode session) {
        headers.put(
                session.at("/csrf/header").stringValue(),
                session.at("/csrf/token").stringValue());
    }

    Answer get(String path) throws Exception {
        return send("GET", path, null);
    }

    /** @param body JSON; nothing, if there is none */
    Answer send(String method, String path, @Nullable Object body) throws Exception {
        return body == null
                ? send(method, path, new byte[0], Map.of())
                : send(method, path, JSON.writeValueAsBytes(body), Map.of("Content-Type", "application/json"));
    }

    Answer send(String method, String path, byte[] body, Map<String, String> more) throws Exception {
        return send(RunningWorld.world().settings().ports().of(Listener.GATEWAY), method, path, body, more);
    }

    Answer send(int port, String method, String path, byte[] body, Map<String, String> more) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.putAll(more);
        all.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        keepCookies(response);
        return Answer.of(response);
    }

    private void keepCookies(HttpResponse<?> response) {
        for (var cookie : response.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
    }

    /**
     * What came back.
     *
     * @param body empty, where the answer does not end by itself
     */
    record Answer(int status, String mediaType, Map<String, String> headers, byte[] body) {

        static Answer of(HttpResponse<java.io.InputStream> response) throws IOException {
            var type = response.headers().firstValue("Content-Type").orElse("");
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            try (var content = response.body()) {
                var body = type.startsWith("text/event-stream") ? new byte[0] : content.readAllBytes();
                return new Answer(response.statusCode(), type.split(";", 2)[0], headers, body);
            }
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        /** All that tells one refusal from another. */
        String told() {
            if (!mediaType.endsWith("json")) {
                return status + " " + mediaType + " " + text();
            }
            var content = json().deepCopy();
            if (content instanceof tools.jackson.databind.node.ObjectNode object) {
                object.remove("instance");
            }
            return status + " " + mediaType + " " + content;
        }
    }
}
