package io.moked.gateway.apidocs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes one document of several. Schemas are named after their service, so that two with one name stay two; those that
 * only internal operations use stay out.
 */
final class Merging {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final ObjectNode document = common();
    private final ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
    private final Map<String, ObjectNode> paths = new TreeMap<>();
    private final Set<String> operationIds = new HashSet<>();

    private Merging() {}

    static ObjectNode of(Map<Part, JsonNode> parts, Set<Part> away) {
        var merging = new Merging();
        parts.forEach(merging::collect);
        merging.note(away);
        return merging.finish();
    }

    private static ObjectNode common() {
        try (var content = new ClassPathResource("apidocs/common.json").getInputStream()) {
            return (ObjectNode) JsonMapper.shared().readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect(Part part, JsonNode source) {
        var renamed = source.deepCopy();
        rename(part, renamed);
        renamed.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey())
                                && PublicOperation.isPublic(part, operation.getKey(), path.getKey()))
                        .forEach(operation -> {
                            paths.computeIfAbsent(
                                            path.getKey(),
                                            key -> JsonMapper.shared().createObjectNode())
                                    .set(operation.getKey(), operation.getValue());
                            addSchemas(part, operation.getValue(), renamed.at("/components/schemas"));
                        }));
    }

    private static void rename(Part part, JsonNode node) {
        if (node instanceof ObjectNode object
                && object.get("$ref") instanceof StringNode reference
                && reference.stringValue().startsWith(SCHEMAS)) {
            object.put("$ref", SCHEMAS + name(part, reference.stringValue().substring(SCHEMAS.length())));
        }
        node.forEach(child -> rename(part, child));
    }

    private static String name(Part part, String schema) {
        return part.key() + "." + schema;
    }

    private void addSchemas(Part part, JsonNode operation, JsonNode known) {
        var open = new ArrayDeque<>(references(operation));
        while (!open.isEmpty()) {
            var name = open.remove();
            var schema = known.get(name.substring(part.key().length() + 1));
            if (schema != null && !schemas.has(name)) {
                schemas.set(name, schema);
                open.addAll(references(schema));
            }
        }
    }

    private static Set<String> references(JsonNode node) {
        return node.findValuesAsString("$ref").stream()
                .filter(reference -> reference.startsWith(SCHEMAS))
                .map(reference -> reference.substring(SCHEMAS.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void note(Set<Part> away) {
        if (away.isEmpty()) {
            return;
        }
        var services = away.stream().map(Part::service).sorted().toList();
        var info = (ObjectNode) document.get("info");
        info.put(
                "description",
                info.get("description").stringValue() + "\n\n**Just now this may be incomplete:** no answer from "
                        + String.join(", ", services) + ".");
        info.putPOJO("x-away", services);
    }

    private ObjectNode finish() {
        var all = document.putObject("paths");
        paths.forEach((path, operations) -> {
            operations.properties().forEach(entry -> {
                var operation = new PublicOperation(entry.getKey(), path, (ObjectNode) entry.getValue());
                operation.complete(operationIds);
            });
            all.set(path, operations);
        });
        return document;
    }
}
