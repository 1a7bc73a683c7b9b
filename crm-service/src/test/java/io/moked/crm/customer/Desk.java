package io.moked.crm.customer;

import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.crm.StoryClock;
import io.moked.events.BusinessId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks for a business's customers over HTTP, as the gateway would forward it. */
public record Desk(int port, BusinessId business, BusinessId tokenFor, Role role) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** An answer. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public static Desk ofOwner(int port, BusinessId business) {
        return new Desk(port, business, business, Role.OWNER);
    }

    /** The same, in another role. */
    public Desk as(Role another) {
        return new Desk(port, business, tokenFor, another);
    }

    /** Somebody of another business who asks for this one. */
    public Desk asStranger() {
        return new Desk(port, business, BusinessId.random(), role);
    }

    /** Somebody of another business who asks there for what is here. */
    public Desk elsewhere() {
        return ofOwner(port, BusinessId.random()).as(role);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** All customers as a table. */
    public Answer csv() {
        return send("GET", ".csv", null);
    }

    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer put(String path, Object body, String version) {
        return send("PUT", path, body, "If-Match", version);
    }

    public Answer delete(String path, String version) {
        return send("DELETE", path, null, "If-Match", version);
    }

    /** Makes a customer and returns its id. */
    public String customer(String name, String... phones) {
        return customer(Map.of("name", name, "phones", List.of(phones)));
    }

    public String customer(Map<String, ?> customer) {
        var made = post("", customer);
        if (made.status() != 201) {
            throw new AssertionError(made.text());
        }
        return made.json().get("id").asString();
    }

    /** The names of a list. */
    public List<String> names(String query) {
        var names = new ArrayList<String>();
        get(query)
                .json()
                .get("items")
                .forEach(item -> names.add(item.get("name").asString("")));
        return names;
    }

    public Answer send(String method, String path, Object body, String... headers) {
        var content = body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(
                        body instanceof byte[] bytes
                                ? bytes
                                : body instanceof String text
                                        ? text.getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                        : JSON.writeValueAsBytes(body));
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/businesses/" + business + "/customers" + path))
                .method(method, content)
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Bearer "
                                + TestKeys.token(
                                        "gateway-service",
                                        "crm-service",
                                        role,
                                        StoryClock.NOW.plusSeconds(60),
                                        tokenFor.toString()));
        for (var place = 0; place < headers.length; place += 2) {
            request.setHeader(headers[place], headers[place + 1]);
        }
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
