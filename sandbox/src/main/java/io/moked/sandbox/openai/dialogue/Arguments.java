package io.moked.sandbox.openai.dialogue;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Fills a tool's parameters: what is known by its name, else null where that is allowed. */
final class Arguments {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d-]{6,}\\d");

    private final Map<String, Object> known = new HashMap<>();
    private final String lastWords;

    private Arguments(String lastWords) {
        this.lastWords = lastWords;
    }

    static Arguments of(Memory memory, String lastWords) {
        var arguments = new Arguments(lastWords);
        var wish = memory.wish;
        var words = wish.words().isEmpty() ? lastWords : wish.words();
        return arguments
                .with("service", wish.onlyService(memory.setting).orElse(null))
                .with("date", wish.date)
                .with("time", wish.time)
                .with("new_date", wish.date)
                .with("new_time", wish.time)
                .with("current_date", wish.formerDate)
                .with("from_date", wish.date == null ? memory.setting.today() : wish.date)
                .with("to_date", wish.date == null ? memory.setting.today().plusDays(7) : wish.date)
                .with("staff", wish.staff)
                .with("customer_name", memory.name)
                .with("name", memory.name)
                .with("words", words)
                .with("message", lastWords)
                .with("reason", lastWords)
                .with("farewell", Phrases.FAREWELL);
    }

    Arguments with(String name, @Nullable Object value) {
        if (value == null) {
            known.remove(name);
        } else {
            known.put(name, value.toString());
        }
        return this;
    }

    ObjectNode fill(JsonNode schema) {
        var arguments = JSON.createObjectNode();
        schema.path("properties").forEachEntry((name, property) -> arguments.set(name, value(name, property)));
        return arguments;
    }

    private JsonNode value(String name, JsonNode property) {
        var value = known.get(name);
        if (value == null && name.contains("phone")) {
            value = Utterance.of(lastWords)
                    .find(PHONE)
                    .results()
                    .map(match -> match.group())
                    .findFirst()
                    .orElse(null);
        }
        if (value != null) {
            return inChoice(value.toString(), property);
        }
        if (isNullable(property)) {
            return JSON.nullNode();
        }
        if (property.path("enum").size() > 0) {
            return property.path("enum").get(0);
        }
        return switch (type(property)) {
            case "boolean" -> JSON.booleanNode(false);
            case "integer", "number" -> JSON.valueToTree(0);
            case "array" -> JSON.createArrayNode();
            case "object" -> fill(property);
            default -> JSON.stringNode(name.endsWith("date") ? "" : lastWords);
        };
    }

    private JsonNode inChoice(String value, JsonNode property) {
        var choice = property.path("enum");
        for (var item : choice) {
            if (item.asString("").equals(value)) {
                return item;
            }
        }
        for (var item : choice) {
            var utterance = Utterance.of(value);
            if (item.isString() && Wish.mentions(utterance, item.asString())) {
                return item;
            }
        }
        return choice.isEmpty() ? JSON.stringNode(value) : choice.get(0);
    }

    static boolean isNullable(JsonNode property) {
        boolean nullable = property.path("type").isArray()
                && property.path("type").valueStream().anyMatch(type -> "null".equals(type.asString("")));
        return nullable
                || property.path("anyOf")
                        .valueStream()
                        .anyMatch(member -> "null".equals(member.path("type").asString("")));
    }

    static String type(JsonNode property) {
        var type = property.path("type");
        if (type.isArray()) {
            return type.valueStream()
                    .map(JsonNode::asString)
                    .filter(name -> !name.equals("null"))
                    .findFirst()
                    .orElse("string");
        }
        return type.asString("string");
    }
}
