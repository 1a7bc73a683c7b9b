package io.moked.sandbox.openai;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** OpenAI's own OpenAPI description, and what in a request contradicts it. */
final class Specification {

    private static final String COMPONENTS = "/components/schemas/";
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Specification(JsonNode document) {
        this.document = document;
    }

    static Specification load() {
        try (var in = Specification.class.getResourceAsStream("/specs/openai.yaml")) {
            if (in == null) {
                throw new IllegalStateException("specs/openai.yaml is missing");
            }
            return new Specification(JsonSchemaForm.of(new YAMLMapper().readTree(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks a request as OpenAI does.
     *
     * @param component the name of its schema
     * @throws Refused naming the first field that is wrong
     */
    void check(String component, JsonNode request) {
        if (!request.isObject()) {
            throw Refused.invalid("We could not parse the JSON body of your request.", null, null);
        }
        var known = properties(document.at(COMPONENTS + component), new HashSet<>());
        for (var name : request.propertyNames()) {
            if (!known.contains(name)) {
                throw Refused.invalid("Unrecognized request argument supplied: " + name, name, "unknown_parameter");
            }
        }
        var wrong = violation(component, request);
        if (wrong.isPresent()) {
            throw refused(wrong.get());
        }
    }

    /** The deepest thing that is wrong; deeper ones are nearer to the cause. */
    Optional<Error> violation(String component, JsonNode value) {
        return schema(component).validate(JSON.writeValueAsString(value), InputFormat.JSON).stream()
                .max(Comparator.comparingInt(
                        error -> error.getInstanceLocation().getNameCount()));
    }

    private Schema schema(String component) {
        return schemas.computeIfAbsent(component, name -> {
            var root = JSON.createObjectNode();
            root.put("$ref", "#" + COMPONENTS + name);
            root.set("$defs", document.at("/components/schemas"));
            var text = JSON.writeValueAsString(root).replace("#" + COMPONENTS, "#/$defs/");
            return registry.getSchema(text, InputFormat.JSON);
        });
    }

    private Set<String> properties(JsonNode schema, Set<String> found) {
        if (schema.has("$ref")) {
            return properties(document.at(schema.get("$ref").asString().substring(1)), found);
        }
        found.addAll(schema.path("properties").propertyNames());
        schema.path("allOf").forEach(part -> properties(part, found));
        return found;
    }

    private static Refused refused(Error error) {
        var location = field(error);
        if ("required".equals(error.getKeyword())) {
            var missing = location.isEmpty() ? error.getProperty() : location + "." + error.getProperty();
            return Refused.invalid(
                    "Missing required parameter: '" + missing + "'.", missing, "missing_required_parameter");
        }
        var code = "type".equals(error.getKeyword()) ? "invalid_type" : "invalid_value";
        return Refused.invalid("Invalid value for '" + location + "': " + error.getMessage() + ".", location, code);
    }

    /** {@code messages[0].content}. */
    private static String field(Error error) {
        var field = new StringBuilder();
        var path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            var element = path.getElement(i);
            if (element instanceof Integer) {
                field.append('[').append(element).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(element);
            }
        }
        return field.toString();
    }
}
