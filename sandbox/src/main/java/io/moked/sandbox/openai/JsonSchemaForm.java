package io.moked.sandbox.openai;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts an OpenAPI document into plain JSON Schema. What only OpenAPI knows goes; {@code nullable}, which 3.1 has dropped
 * and the document still uses, is spelled out; and a union whose members a constant field tells apart becomes a list of
 * cases, so that an error names the field that is wrong and not every member that does not fit.
 */
final class JsonSchemaForm {

    private static final Set<String> OPENAPI_ONLY = Set.of("example", "nullable", "discriminator", "optional");
    private static final List<String> TELLING = List.of("role", "type");

    private final JsonNode document;

    private JsonSchemaForm(JsonNode document) {
        this.document = document;
    }

    /** Changes the document. */
    static JsonNode of(JsonNode document) {
        new JsonSchemaForm(document).convert(document);
        return document;
    }

    private void convert(JsonNode node) {
        for (var child : node) {
            convert(child);
        }
        if (node instanceof ObjectNode schema) {
            boolean nullable = schema.path("nullable").asBoolean(false);
            schema.remove(schema.propertyNames().stream()
                    .filter(name -> name.startsWith("x-") || OPENAPI_ONLY.contains(name))
                    .toList());
            tellApart(schema);
            if (nullable) {
                allowNull(schema);
            }
        }
    }

    private static void allowNull(ObjectNode schema) {
        var other = schema.deepCopy();
        schema.removeAll();
        var either = schema.putArray("anyOf");
        either.add(other);
        either.addObject().put("type", "null");
    }

    private void tellApart(ObjectNode schema) {
        if (schema.get("oneOf") instanceof ArrayNode members && members.size() > 1) {
            TELLING.stream()
                    .filter(field -> tells(members, field))
                    .findFirst()
                    .ifPresent(field -> replace(schema, members, field));
        }
    }

    private boolean tells(ArrayNode members, String field) {
        var seen = new HashSet<String>();
        for (var member : members) {
            var value = constant(member, field);
            if (value.isEmpty() || !seen.add(value.get())) {
                return false;
            }
        }
        return true;
    }

    private void replace(ObjectNode schema, ArrayNode members, String field) {
        schema.remove("oneOf");
        schema.put("type", "object");
        schema.putArray("required").add(field);
        var allowed = schema.putObject("properties").putObject(field).putArray("enum");
        var cases = schema.putArray("allOf");
        for (var member : new ArrayList<>(members.values())) {
            var value = constant(member, field).orElseThrow();
            allowed.add(value);
            var one = cases.addObject();
            var condition = one.putObject("if");
            condition.putArray("required").add(field);
            condition.putObject("properties").putObject(field).put("const", value);
            one.set("then", member);
        }
    }

    private Optional<String> constant(JsonNode member, String field) {
        var target =
                member.has("$ref") ? document.at(member.get("$ref").asString().substring(1)) : member;
        var values = target.path("properties").path(field).path("enum");
        return values.size() == 1 ? Optional.of(values.get(0).asString()) : Optional.empty();
    }
}
