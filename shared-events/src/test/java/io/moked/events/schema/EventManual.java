package io.moked.events.schema;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The manual for subscribers, {@code docs/events.md}: what was written by hand, then what the schemas say. */
final class EventManual {

    private final StringBuilder page;

    private EventManual(String head) {
        page = new StringBuilder(head);
    }

    /**
     * Writes the manual.
     *
     * @param schemas by topic, in the order of the manual
     * @param samples a full event for each topic
     */
    static String of(String head, Map<String, ? extends JsonNode> schemas, Map<String, JsonNode> samples) {
        var manual = new EventManual(head);
        manual.overview(schemas);
        schemas.forEach((topic, schema) -> manual.section(topic, schema, samples.get(topic)));
        return manual.page.toString();
    }

    private void overview(Map<String, ? extends JsonNode> schemas) {
        page.append("## Topics\n\n| topic | key | published by | says | used by | retention | personal |\n");
        page.append("|---|---|---|---|---|---|---|\n");
        schemas.forEach((topic, schema) -> row(
                "[`%s`](#%s)".formatted(topic, anchor(topic)),
                code(schema.get("x-key").stringValue()),
                services(schema.get("x-owner")),
                firstSentence(text(schema)),
                services(schema.get("x-used-by")),
                kept(schema),
                schema.get("x-personal").booleanValue() ? "yes" : "no"));
    }

    private void section(String topic, JsonNode schema, JsonNode sample) {
        page.append("\n## ").append(topic).append("\n\n").append(text(schema)).append("\n\n");
        page.append("Type `%s.v1`, key `%s`, published by %s, %s, %s. [Schema](%s)\n\n"
                .formatted(
                        topic,
                        schema.get("x-key").stringValue(),
                        services(schema.get("x-owner")),
                        kept(schema),
                        schema.get("x-personal").booleanValue() ? "personal" : "not personal",
                        "../shared-events/src/main/resources/schemas/" + topic + ".v1.json"));
        fields(schema);
        schema.path("$defs").properties().forEach(definition -> definition(definition.getKey(), definition.getValue()));
        page.append("\n```json\n").append(Json.pretty(sample)).append("```\n");
    }

    private void definition(String name, JsonNode definition) {
        page.append("\n**").append(name).append("**");
        if (definition.has("description")) {
            page.append(": ").append(text(definition));
        }
        page.append("\n\n");
        if (definition.has("properties")) {
            fields(definition);
        } else if (definition.has("x-enum-descriptions")) {
            page.append("| word | meaning |\n|---|---|\n");
            definition
                    .get("x-enum-descriptions")
                    .properties()
                    .forEach(word -> row(code(word.getKey()), word.getValue().stringValue()));
        } else {
            page.append(definition
                            .get("enum")
                            .valueStream()
                            .map(word -> code(word.stringValue()))
                            .collect(Collectors.joining(", ")))
                    .append("\n");
        }
    }

    private void fields(JsonNode schema) {
        List<String> required =
                schema.get("required").valueStream().map(JsonNode::stringValue).toList();
        page.append("| field | form | meaning |\n|---|---|---|\n");
        schema.get("properties").properties().forEach(field -> {
            String optional = required.contains(field.getKey()) ? "" : ", optional";
            row(code(field.getKey()), form(field.getValue()) + optional, text(field.getValue()));
        });
    }

    private static String form(JsonNode schema) {
        if (schema.has("anyOf")) {
            return form(schema.get("anyOf").get(0));
        } else if (schema.has("$ref")) {
            return schema.get("$ref").stringValue().replace("#/$defs/", "");
        } else if (schema.has("items")) {
            return "list of " + form(schema.get("items"));
        } else if (schema.has("format")) {
            return switch (schema.get("format").stringValue()) {
                case "uuid" -> "UUID";
                case "date-time" -> "instant";
                case "date" -> "day, `yyyy-mm-dd`";
                case "int32", "int64" -> "integer";
                case String format -> format;
            };
        } else if (schema.has("pattern")) {
            return schema.get("pattern").stringValue().startsWith("^\\+") ? "phone number" : "time of day, `hh:mm:ss`";
        }
        return schema.has("contentEncoding") ? "bytes, base64" : "text";
    }

    private void row(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String kept(JsonNode schema) {
        if (schema.path("x-compacted").asBoolean(false)) {
            return "compacted";
        }
        return "kept " + schema.get("x-retention-days").intValue() + " days";
    }

    private static String services(JsonNode names) {
        return names.isEmpty()
                ? "subscribers"
                : names.valueStream().map(JsonNode::stringValue).collect(Collectors.joining(", "));
    }

    private static String text(JsonNode schema) {
        return schema.get("description").stringValue().replace("|", "\\|");
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static String code(String word) {
        return "`" + word + "`";
    }

    /** The fragment that GitHub makes of a heading. */
    private static String anchor(String heading) {
        return heading.replace(".", "");
    }
}
