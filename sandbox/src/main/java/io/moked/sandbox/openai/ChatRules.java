package io.moked.sandbox.openai;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What OpenAI demands of a chat request beyond its schema. */
final class ChatRules {

    private static final int MOST_TOOLS = 128;

    private ChatRules() {}

    /** @throws Refused as OpenAI words it */
    static void check(JsonNode request) {
        checkTools(request);
        checkOrder(request.path("messages"));
        var format = request.path("response_format").path("json_schema");
        if (format.path("strict").asBoolean(false)) {
            checkStrict("response_format", format.path("name").asString(), format.path("schema"), "()");
        }
    }

    private static void checkTools(JsonNode request) {
        var tools = request.path("tools");
        if (tools.isEmpty()) {
            for (var name : new String[] {"tool_choice", "parallel_tool_calls"}) {
                if (request.has(name)) {
                    throw Refused.invalid("'" + name + "' is only allowed when 'tools' are specified.", name, null);
                }
            }
        }
        if (tools.size() > MOST_TOOLS) {
            throw Refused.invalid("Invalid 'tools': array too long.", "tools", "array_above_max_length");
        }
        for (int i = 0; i < tools.size(); i++) {
            var function = tools.get(i).path("function");
            var name = function.path("name").asString();
            if (!name.matches("[a-zA-Z0-9_-]{1,64}")) {
                var field = "tools[" + i + "].function.name";
                throw Refused.invalid(
                        "Invalid '" + field
                                + "': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.",
                        field,
                        "invalid_value");
            }
            if (function.path("strict").asBoolean(false)) {
                checkStrict("tools[" + i + "].function.parameters", name, function.path("parameters"), "()");
            }
        }
        var chosen = request.at("/tool_choice/function/name").asString("");
        if (!chosen.isEmpty() && !chosen.equals(named(tools, chosen))) {
            throw Refused.invalid(
                    "Tool choice '" + chosen + "' not found in 'tools' parameter.", "tool_choice", "invalid_value");
        }
    }

    private static String named(JsonNode tools, String name) {
        for (var tool : tools) {
            if (tool.at("/function/name").asString("").equals(name)) {
                return name;
            }
        }
        return "";
    }

    /** Strict schemas list all properties as required and allow no others, at every level. */
    private static void checkStrict(String field, String name, JsonNode schema, String context) {
        var prefix = "Invalid schema for '" + name + "': In context=" + context + ", ";
        if (schema.has("properties") || "object".equals(schema.path("type").asString(""))) {
            if (!schema.has("additionalProperties")
                    || schema.path("additionalProperties").asBoolean(true)) {
                throw invalidSchema(
                        prefix + "'additionalProperties' is required to be supplied and to be false.", field);
            }
            var required = new HashSet<String>();
            schema.path("required").forEach(property -> required.add(property.asString()));
            for (var property : schema.path("properties").propertyNames()) {
                if (!required.contains(property)) {
                    throw invalidSchema(
                            prefix
                                    + "'required' is required to be supplied and to be an array including every key in properties. Missing '"
                                    + property + "'.",
                            field);
                }
            }
        }
        schema.path("properties")
                .forEachEntry((key, value) -> checkStrict(field, name, value, "('properties', '" + key + "')"));
        if (schema.has("items")) {
            checkStrict(field, name, schema.path("items"), "('items')");
        }
        schema.path("anyOf").forEach(value -> checkStrict(field, name, value, "('anyOf')"));
    }

    private static Refused invalidSchema(String message, String field) {
        return Refused.invalid(message, field, "invalid_function_parameters");
    }

    private static void checkOrder(JsonNode messages) {
        Set<String> open = new HashSet<>();
        for (int i = 0; i < messages.size(); i++) {
            var message = messages.get(i);
            var field = "messages[" + i + "]";
            if ("tool".equals(message.path("role").asString())) {
                if (!open.remove(message.path("tool_call_id").asString())) {
                    throw Refused.invalid(
                            "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
                            field + ".role",
                            null);
                }
                continue;
            }
            if (!open.isEmpty()) {
                throw unanswered(open, field);
            }
            message.path("tool_calls").forEach(call -> open.add(call.path("id").asString()));
        }
        if (!open.isEmpty()) {
            throw unanswered(open, "messages");
        }
    }

    private static Refused unanswered(Set<String> open, String field) {
        return Refused.invalid(
                "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: "
                        + String.join(", ", open),
                field,
                null);
    }
}
