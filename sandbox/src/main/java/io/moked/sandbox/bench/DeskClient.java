package io.moked.sandbox.bench;

import io.moked.sandbox.world.FirstLogin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The administrator's browser, without the browser. */
final class DeskClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PASSWORD = "a lantern for eleven owls";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> headers = new TreeMap<>();

    private DeskClient(String address) {
        this.address = address;
    }

    /** Somebody who has logged in for the first time, and chosen a password. */
    static DeskClient loggedIn(String address, FirstLogin login) throws IOException, InterruptedException {
        var client = new DeskClient(address);
        client.learn(client.get("/api/v1/session"));
        client.learn(
                client.send("POST", "/api/v1/session", Map.of("email", login.email(), "password", login.password())));
        client.learn(
                client.send("PUT", "/api/v1/session/password", Map.of("current", login.password(), "new", PASSWORD)));
        return client;
    }

    private void learn(JsonNode session) {
        headers.put(
                session.at("/csrf/header").stringValue(),
                session.at("/csrf/token").stringValue());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET().build());
    }

    private JsonNode send(String method, String path, Object body) throws IOException, InterruptedException {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofByteArray());
        keepCookies(response);
        if (response.statusCode() != 200) {
            throw new IllegalStateException("%s answered with %d".formatted(request.uri(), response.statusCode()));
        }
        return JSON.readTree(response.body());
    }

    private void keepCookies(HttpResponse<?> response) {
        for (var cookie : response.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
    }
}
