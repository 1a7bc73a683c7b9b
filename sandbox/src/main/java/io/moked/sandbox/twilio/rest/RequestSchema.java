package io.moked.sandbox.twilio.rest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.moked.sandbox.twilio.message.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The parameters an operation takes, as Twilio's OpenAPI document has them. */
final class RequestSchema {

    private static final String DOCUMENT = "/specs/twilio-voice-messaging.yaml";
    private static final String VENDOR_EXTENSION = "x-twilio";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode properties;
    private final Schema schema;

    private RequestSchema(JsonNode properties, Schema schema) {
        this.properties = properties;
        this.schema = schema;
    }

    /** @param path as in the document */
    static RequestSchema ofPost(JsonNode document, String path) {
        var form = document.at("/paths")
                .path(path)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/x-www-form-urlencoded")
                .path("schema");
        var whole = (ObjectNode) form.deepCopy();
        whole.put("additionalProperties", false);
        whole.findParents(VENDOR_EXTENSION).forEach(node -> ((ObjectNode) node).remove(VENDOR_EXTENSION));
        var definitions = whole.putObject("$defs");
        document.at("/components/schemas").properties().stream()
                .filter(named -> named.getKey().contains("_enum_"))
                .forEach(named -> definitions.set(named.getKey(), named.getValue()));
        var text = JSON.writeValueAsString(whole).replace("#/components/schemas/", "#/$defs/");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
        return new RequestSchema(form.path("properties"), schema);
    }

    static JsonNode document() {
        try (var document = RequestSchema.class.getResourceAsStream(DOCUMENT)) {
            return new YAMLMapper().readTree(Objects.requireNonNull(document, DOCUMENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refused 400 if a parameter is not known, missing or ill-formed */
    void check(Map<String, List<String>> form) {
        var request = JSON.createObjectNode();
        form.forEach((name, values) -> set(request, name, values));
        var errors = schema.validate(
                JSON.writeValueAsString(request),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            throw new Refused(400, 20001, "Invalid parameter: " + errors.getFirst());
        }
    }

    /** A form has text only; the schema has numbers and booleans too. */
    private void set(ObjectNode request, String name, List<String> values) {
        var value = values.getLast();
        switch (properties.path(name).path("type").asString("string")) {
            case "array" -> values.forEach(request.withArray("/" + name)::add);
            case "boolean" -> {
                if (value.matches("true|false")) {
                    request.put(name, Boolean.parseBoolean(value));
                } else {
                    request.put(name, value);
                }
            }
            case "integer", "number" -> {
                if (value.matches("-?\\d{1,15}(\\.\\d+)?")) {
                    request.set(name, JSON.readTree(value));
                } else {
                    request.put(name, value);
                }
            }
            default -> request.put(name, value);
        }
    }
}
