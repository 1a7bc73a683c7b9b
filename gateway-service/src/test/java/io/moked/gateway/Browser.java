package io.moked.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser with its cookies, which brings along the token that our pages do. */
public final class Browser {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int port;
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> headers = new TreeMap<>();

    public Browser(int port) {
        this.port = port;
        headers.put("Content-Type", "application/json");
        var random = ThreadLocalRandom.current();
        headers.put("X-Forwarded-For", "10." + random.nextInt(256) + "." + random.nextInt(256) + ".7");
    }

    /** The same browser, talking to another instance. */
    public Browser at(int otherPort) {
        var other = new Browser(otherPort);
        other.cookies.putAll(cookies);
        other.headers.putAll(headers);
        return other;
    }

    public Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Browser without(String header) {
        headers.remove(header);
        return this;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** Opens the page: learns the token. */
    public Browser open() throws Exception {
        learn(json(get("/api/v1/session")));
        return this;
    }

    public HttpResponse<String> logIn(String email, String password) throws Exception {
        open();
        var response = post("/api/v1/session", Map.of("email", email, "password", password));
        if (response.statusCode() == 200) {
            learn(json(response));
        }
        return response;
    }

    private void learn(JsonNode session) {
        if (session.has("csrf")) {
            headers.put(
                    session.at("/csrf/header").stringValue(),
                    session.at("/csrf/token").stringValue());
        }
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, BodyPublishers.noBody());
    }

    public HttpResponse<String> post(String path, Object body) throws Exception {
        return send("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public HttpResponse<String> put(String path, Object body) throws Exception {
        return send("PUT", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public HttpResponse<String> patch(String path, Object body) throws Exception {
        return send("PATCH", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public HttpResponse<String> delete(String path) throws Exception {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public HttpResponse<String> send(String method, String path, BodyPublisher body) throws Exception {
        return send(method, path, body, HttpResponse.BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> send(String method, String path, BodyPublisher body, HttpResponse.BodyHandler<T> handler)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body);
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                    .toList()));
        }
        var response = CLIENT.send(request.build(), handler);
        response.headers().allValues("Set-Cookie").forEach(this::remember);
        return response;
    }

    private void remember(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** The name of a problem. */
    public static String problem(HttpResponse<String> response) {
        var type = json(response).at("/type").stringValue();
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }
}
