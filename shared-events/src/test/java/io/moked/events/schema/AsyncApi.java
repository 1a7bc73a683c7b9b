package io.moked.events.schema;

import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The AsyncAPI 3.0.0 document, complete in one file. */
final class AsyncApi {

    /** Strings stay quoted, since YAML 1.1 readers take a bare 10:00:00 for a number and a bare instant for a date. */
    static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.SPLIT_LINES, YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .build();

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;

    private final ObjectNode channels = JSON.objectNode();
    private final ObjectNode operations = JSON.objectNode();
    private final ObjectNode messages = JSON.objectNode();
    private final ObjectNode schemas = JSON.objectNode();

    /**
     * Makes the document.
     *
     * @param schemas by topic
     * @param samples a full event for each topic
     */
    static ObjectNode of(Map<String, ? extends JsonNode> schemas, Map<String, JsonNode> samples) {
        var document = new AsyncApi();
        schemas.forEach((topic, schema) -> document.add(topic, schema, samples.get(topic)));
        return document.assemble();
    }

    private void add(String topic, JsonNode schema, JsonNode sample) {
        String type = topic + ".v1";
        channels.set(topic, channel(topic, type, schema));
        operations
                .putObject("publish-" + topic)
                .put("action", "send")
                .put("summary", schema.get("description").stringValue())
                .set("channel", reference("channels/" + topic))
                .putArray("messages")
                .add(reference("channels/" + topic + "/messages/" + type));
        messages.set(type, message(type, schema, sample));
        ObjectNode payload = (ObjectNode) schema.deepCopy();
        JsonNode definitions = payload.path("$defs");
        payload.remove(Arrays.asList("$schema", "$id", "$defs"));
        schemas.set(type, AsyncApiSchemas.rewritten(payload, type));
        definitions
                .properties()
                .forEach(each ->
                        schemas.set(type + "." + each.getKey(), AsyncApiSchemas.rewritten(each.getValue(), type)));
    }

    private ObjectNode channel(String topic, String type, JsonNode schema) {
        ObjectNode channel = JSON.objectNode()
                .put("address", topic)
                .put("title", schema.get("title").stringValue())
                .put("description", schema.get("description").stringValue());
        channel.putObject("messages").set(type, reference("components/messages/" + type));
        ObjectNode settings = JSON.objectNode();
        boolean compacted = schema.path("x-compacted").asBoolean(false);
        settings.putArray("cleanup.policy").add(compacted ? "compact" : "delete");
        if (!compacted) {
            settings.put("retention.ms", schema.get("x-retention-days").intValue() * DAY_MILLIS);
        }
        channel.putObject("bindings")
                .putObject("kafka")
                .put("topic", topic)
                .put("bindingVersion", "0.5.0")
                .set("topicConfiguration", settings);
        for (String extension : new String[] {"x-key", "x-owner", "x-used-by", "x-personal"}) {
            channel.set(extension, schema.get(extension));
        }
        return channel;
    }

    private ObjectNode message(String type, JsonNode schema, JsonNode sample) {
        String key = schema.get("x-key").stringValue();
        ObjectNode keySchema = JSON.objectNode().put("type", "string").put("description", key);
        JsonNode format = schema.path("properties").path(key).path("format");
        if (!format.isMissingNode()) {
            keySchema.set("format", format);
        }
        ObjectNode message = JSON.objectNode()
                .put("name", type)
                .put("title", schema.get("title").stringValue())
                .put("summary", schema.get("description").stringValue())
                .put("contentType", "application/json");
        message.set("headers", reference("components/schemas/CloudEvent"));
        message.set("payload", reference("components/schemas/" + type));
        message.putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", "0.5.0")
                .set("key", keySchema);
        message.putArray("examples").addObject().put("name", "full").set("payload", sample);
        return message;
    }

    private ObjectNode assemble() {
        ObjectNode document = JSON.objectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Moked's events")
                .put("version", "1.0.0")
                .put("description", "What happens in Moked, for those who subscribe. The manual is docs/events.md.");
        document.put("defaultContentType", "application/json");
        ObjectNode server = document.putObject("servers").putObject("kafka");
        server.put("host", "{bootstrap}").put("protocol", "kafka");
        server.putObject("variables")
                .putObject("bootstrap")
                .put("default", "localhost:19092")
                .put("description", "host and port of a broker of the installation");
        document.set("channels", channels);
        document.set("operations", operations);
        schemas.set("CloudEvent", AsyncApiSchemas.headers());
        ObjectNode components = document.putObject("components");
        components.set("messages", messages);
        components.set("schemas", schemas);
        return document;
    }

    private static ObjectNode reference(String path) {
        return JSON.objectNode().put("$ref", "#/" + path);
    }
}
