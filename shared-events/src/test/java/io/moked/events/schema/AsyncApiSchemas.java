package io.moked.events.schema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Schemas in AsyncAPI's own dialect. It extends JSON Schema draft 7, so what is newer in ours is rewritten: definitions
 * become components, and a reference stands alone.
 */
final class AsyncApiSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AsyncApiSchemas() {}

    /** The record headers of every message. */
    static ObjectNode headers() {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        schema.put(
                "description", "CloudEvents 1.0, Kafka binding, binary mode: attributes as record headers in UTF-8.");
        ObjectNode headers = schema.putObject("properties");
        header(headers, "ce_specversion", "the version of CloudEvents").put("const", "1.0");
        header(headers, "ce_id", "identifies the event; a redelivery has the same");
        header(headers, "ce_source", "who published it").put("format", "uri-reference");
        header(headers, "ce_type", "the topic and the version of the fields");
        header(headers, "ce_time", "when it was published").put("format", "date-time");
        header(headers, "ce_subject", "the same as the record's key");
        header(headers, "ce_businessid", "the business it belongs to").put("format", "uuid");
        header(
                headers,
                "ce_causationid",
                "the ce_id of the event that led to this one; absent at the start of a chain");
        header(headers, "traceparent", "W3C trace context; may be absent");
        header(headers, "content-type", "how the value is written").put("const", "application/json");
        ArrayNode required = schema.putArray("required");
        headers.propertyNames().stream()
                .filter(name -> !name.equals("ce_causationid") && !name.equals("traceparent"))
                .forEach(required::add);
        return schema;
    }

    private static ObjectNode header(ObjectNode headers, String name, String description) {
        return headers.putObject(name).put("type", "string").put("description", description);
    }

    /** A schema of a type in AsyncAPI's dialect, its references led to the components. */
    static JsonNode rewritten(JsonNode schema, String type) {
        if (schema.isArray()) {
            ArrayNode array = JSON.arrayNode();
            schema.valueStream().map(item -> rewritten(item, type)).forEach(array::add);
            return array;
        } else if (!schema.isObject()) {
            return schema;
        } else if (schema.has("$ref")) {
            return standingAlone(schema, type);
        }
        ObjectNode object = JSON.objectNode();
        schema.properties().forEach(member -> object.set(member.getKey(), rewritten(member.getValue(), type)));
        return object;
    }

    private static ObjectNode standingAlone(JsonNode reference, String type) {
        String name = reference.get("$ref").stringValue().replace("#/$defs/", "");
        ObjectNode alone = JSON.objectNode().put("$ref", "#/components/schemas/" + type + "." + name);
        if (!reference.has("description")) {
            return alone;
        }
        ObjectNode described = JSON.objectNode()
                .put("description", reference.get("description").stringValue());
        described.putArray("allOf").add(alone);
        return described;
    }
}
