package io.moked.crm;

import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at the desk of a business, as the gateway lets them through.
 *
 * @param port of the service
 * @param role what they may do
 * @param business the business of their token; {@code *} for all
 */
public record Desk(int port, Role role, String business) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What a request was answered. */
    public record Answer(
            int status, JsonNode body, @Nullable String etag) {

        /** The problem's name, without the address before it. */
        public String problem() {
            return body.path("type").asString("").replace("https://moked.io/problems/", "");
        }

        /** The value at a path such as {@code /items/0/id}. */
        public JsonNode at(String path) {
            return body.at(path);
        }
    }

    /** The owner of a business. */
    public static Desk owner(int port, Object business) {
        return new Desk(port, Role.OWNER, business.toString());
    }

    /** The same business, seen by somebody else. */
    public Desk as(Role other) {
        return new Desk(port, other, business);
    }

    /** Asks for something of the business. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Creates something. */
    public Answer post(String path, String body) {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    /** Changes something. */
    public Answer change(String method, String path, @Nullable String etag, String body) {
        var request = request(path).method(method, BodyPublishers.ofString(body));
        return send(etag == null ? request : request.header("If-Match", etag));
    }

    /** A request; a path that begins with {@code //} is below the API, others are below the business. */
    public HttpRequest.Builder request(String path) {
        var below = path.startsWith("//") ? path.substring(1) : "/businesses/" + business + path;
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + below))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TestKeys.token("gateway-service", "crm-service", role, business));
    }

    /** Sends any request. */
    public static Answer send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var body = answer.body().isEmpty()
                    ? JsonMapper.shared().createObjectNode()
                    : JsonMapper.shared().readTree(answer.body());
            return new Answer(
                    answer.statusCode(),
                    body,
                    answer.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Somebody of a business that nobody knows. */
    public Desk ofAnother() {
        return new Desk(port, role, UUID.randomUUID().toString());
    }
}
