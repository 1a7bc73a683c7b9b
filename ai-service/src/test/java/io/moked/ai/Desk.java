package io.moked.ai;

import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of a business at the desk, whose requests the gateway forwards. */
final class Desk {

    /** What came back. */
    record Answer(int status, JsonNode body) {

        String type() {
            return body.path("type").asString();
        }

        String code() {
            return body.at("/errors/0/code").asString();
        }
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String base;
    private final String authorization;

    private Desk(int port, BusinessId business, String authorization) {
        this.base = "http://localhost:" + port + "/api/v1/businesses/" + business;
        this.authorization = authorization;
    }

    /** Somebody who may see one business, looking at another or the same. */
    static Desk of(int port, Role role, BusinessId own, BusinessId lookedAt) {
        return new Desk(
                port, lookedAt, "Bearer " + TestKeys.token("gateway-service", "ai-service", role, own.toString()));
    }

    static Desk of(int port, Role role, BusinessId own) {
        return of(port, role, own, own);
    }

    /** Nobody known. */
    static Desk anonymous(int port, BusinessId business) {
        return new Desk(port, business, "");
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Map<String, ?> body) {
        return post(path, JSON.writeValueAsString(body));
    }

    /** The same once, however often it is asked for under this key. */
    Answer post(String path, Map<String, ?> body, String key) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer put(String path, long version, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer delete(String path, long version) {
        return send(request(path).header("If-Match", "\"" + version + "\"").DELETE());
    }

    Answer put(String path, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var body = response.body();
            return new Answer(response.statusCode(), JSON.readTree(body.isEmpty() ? "{}" : body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
