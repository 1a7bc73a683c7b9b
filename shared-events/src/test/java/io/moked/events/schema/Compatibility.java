package io.moked.events.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Compares the schema that subscribers have with a new one of the same version. Whoever reads with the old schema must
 * be able to read what is written with the new one and the other way round, so fields may be added if they are optional,
 * texts may be reworded, and nothing else.
 */
final class Compatibility {

    /**
     * A change that would break a subscriber.
     *
     * @param field path in the event, {@code []} behind a list; {@code (event)} for the event as a whole
     */
    record Breach(String topic, String field, String rule) {
        @Override
        public String toString() {
            return topic + ", " + field + ": " + rule;
        }
    }

    static final String WHOLE = "(event)";
    private static final Set<String> PROMISES = Set.of("x-topic", "x-key", "x-compacted");
    private static final Set<String> DESCENDED =
            Set.of("$ref", "$defs", "properties", "required", "items", "anyOf", "enum");
    private static final Set<String> WORDING = Set.of("$schema", "$id", "$comment", "title", "description", "examples");

    private final String topic;
    private final JsonNode publishedRoot;
    private final JsonNode freshRoot;
    private final List<Breach> breaches = new ArrayList<>();

    static List<Breach> breaches(JsonNode published, JsonNode fresh) {
        var comparison = new Compatibility(published, fresh);
        comparison.compare("", published, fresh);
        return comparison.breaches;
    }

    private Compatibility(JsonNode published, JsonNode fresh) {
        topic = published.path("x-topic").asString("");
        publishedRoot = published;
        freshRoot = fresh;
    }

    private void compare(String path, JsonNode publishedForm, JsonNode freshForm) {
        JsonNode published = resolve(publishedForm, publishedRoot);
        JsonNode fresh = resolve(freshForm, freshRoot);
        keywords(path, published, fresh);
        words(path, published.path("enum"), fresh.path("enum"));
        properties(path, published, fresh);
        if (published.has("items") && fresh.has("items")) {
            compare(path + "[]", published.get("items"), fresh.get("items"));
        }
        JsonNode one = published.path("anyOf");
        JsonNode other = fresh.path("anyOf");
        if (one.size() != other.size()) {
            breach(path, "being absent or null may neither become possible nor impossible");
        }
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            compare(path, one.get(i), other.get(i));
        }
    }

    private void keywords(String path, JsonNode published, JsonNode fresh) {
        Set<String> keywords = new LinkedHashSet<>(published.propertyNames());
        keywords.addAll(fresh.propertyNames());
        keywords.removeAll(DESCENDED);
        keywords.removeAll(WORDING);
        keywords.removeIf(keyword -> keyword.startsWith("x-") && !PROMISES.contains(keyword));
        for (String keyword : keywords) {
            JsonNode before = published.path(keyword);
            JsonNode after = fresh.path(keyword);
            if (!before.equals(after)) {
                breach(path, keyword + " may not change from " + shown(before) + " to " + shown(after));
            }
        }
    }

    private void words(String path, JsonNode published, JsonNode fresh) {
        List<String> before = strings(published);
        List<String> after = strings(fresh);
        before.stream()
                .filter(word -> !after.contains(word))
                .forEach(word -> breach(path, "the word " + word + " may not be taken away"));
        after.stream()
                .filter(word -> !before.contains(word))
                .forEach(word -> breach(path, "the word " + word + " may not be added: subscribers know all words"));
    }

    private void properties(String path, JsonNode published, JsonNode fresh) {
        List<String> demanded = strings(published.path("required"));
        List<String> demandedNow = strings(fresh.path("required"));
        for (var field : published.path("properties").properties()) {
            String name = field.getKey();
            String below = below(path, name);
            JsonNode now = fresh.path("properties").path(name);
            if (now.isMissingNode()) {
                breach(below, "a published field may not be removed");
                continue;
            }
            if (demanded.contains(name) && !demandedNow.contains(name)) {
                breach(below, "a required field may not become optional");
            } else if (!demanded.contains(name) && demandedNow.contains(name)) {
                breach(below, "an optional field may not become required");
            }
            compare(below, field.getValue(), now);
        }
        for (String name : demandedNow) {
            if (!published.path("properties").has(name)) {
                breach(below(path, name), "a new field must be optional");
            }
        }
    }

    private static JsonNode resolve(JsonNode form, JsonNode root) {
        String reference = form.path("$ref").asString("");
        return reference.isEmpty() ? form : root.at(reference.substring(1));
    }

    private void breach(String path, String rule) {
        breaches.add(new Breach(topic, path.isEmpty() ? WHOLE : path, rule));
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String shown(JsonNode node) {
        return node instanceof MissingNode ? "nothing" : node.toString();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }
}
