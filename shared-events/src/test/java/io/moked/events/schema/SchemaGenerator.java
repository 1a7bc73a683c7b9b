package io.moked.events.schema;

import com.fasterxml.jackson.annotation.JsonValue;
import io.moked.events.Event;
import io.moked.events.EventCatalog;
import io.moked.events.EventType;
import io.moked.events.PhoneNumber;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON Schema of an event from its record and the record's Javadoc. A new generator for each event. */
final class SchemaGenerator {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SourceTexts texts;
    private final ObjectNode definitions = JSON.objectNode();
    private final Map<String, Class<?>> defined = new HashMap<>();

    SchemaGenerator(SourceTexts texts) {
        this.texts = texts;
    }

    ObjectNode schemaOf(Class<? extends Event> event) {
        EventType type = EventCatalog.describe(event);
        ObjectNode schema = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:moked:event:" + EventCatalog.typeOf(event))
                .put("title", event.getSimpleName())
                .put("x-topic", type.topic())
                .put("x-key", type.key());
        schema.set("x-owner", words(type.owner()));
        schema.set("x-used-by", words(type.usedBy()));
        if (type.compacted()) {
            schema.put("x-compacted", true);
        } else {
            schema.put("x-retention-days", type.retentionDays());
        }
        schema.put("x-personal", type.personal());
        describe(schema, event);
        if (!definitions.isEmpty()) {
            schema.set("$defs", definitions);
        }
        return schema;
    }

    private void describe(ObjectNode schema, Class<?> type) {
        schema.put("description", texts.of(type)).put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode property = form(component.getGenericType());
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                property = orNull(property);
            } else {
                required.add(component.getName());
            }
            property.put("description", texts.of(type, component.getName()));
            properties.set(component.getName(), property);
        }
        schema.set("required", required);
        schema.put("additionalProperties", true);
    }

    private ObjectNode form(Type type) {
        return switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class ->
                JSON.objectNode().put("type", "array").set("items", form(list.getActualTypeArguments()[0]));
            case Class<?> plain -> form(plain);
            default -> throw noForm(type);
        };
    }

    private ObjectNode form(Class<?> type) {
        if (type == PhoneNumber.class) {
            return text().put("pattern", "^\\+[1-9][0-9]{6,14}$");
        } else if (type.isEnum()) {
            return reference(type, this::enumeration);
        } else if (type.isRecord()) {
            RecordComponent[] components = type.getRecordComponents();
            boolean value = components[0].getAccessor().isAnnotationPresent(JsonValue.class);
            return value
                    ? form(components[0].getGenericType())
                    : reference(type, nested -> {
                        ObjectNode schema = JSON.objectNode();
                        describe(schema, nested);
                        return schema;
                    });
        }
        return scalar(type);
    }

    private static ObjectNode scalar(Class<?> type) {
        if (type == String.class) {
            return text();
        } else if (type == int.class || type == Integer.class) {
            return JSON.objectNode().put("type", "integer").put("format", "int32");
        } else if (type == long.class || type == Long.class) {
            return JSON.objectNode().put("type", "integer").put("format", "int64");
        } else if (type == boolean.class || type == Boolean.class) {
            return JSON.objectNode().put("type", "boolean");
        } else if (type == UUID.class) {
            return text().put("format", "uuid");
        } else if (type == Instant.class) {
            return text().put("format", "date-time");
        } else if (type == LocalDate.class) {
            return text().put("format", "date");
        } else if (type == LocalTime.class) {
            // The format "time" of JSON Schema demands an offset (RFC 3339, full-time), which a local time has not.
            return text().put("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?$");
        } else if (type == byte[].class) {
            return text().put("contentEncoding", "base64");
        }
        throw noForm(type);
    }

    private ObjectNode enumeration(Class<?> type) {
        boolean ours = type.getName().startsWith("io.moked.");
        ObjectNode schema = text();
        ArrayNode words = schema.putArray("enum");
        ObjectNode meanings = JSON.objectNode();
        for (Object constant : type.getEnumConstants()) {
            String word = ((Enum<?>) constant).name();
            words.add(word);
            if (ours) {
                meanings.put(word, texts.of(type, word));
            }
        }
        if (ours) {
            schema.put("description", texts.of(type)).set("x-enum-descriptions", meanings);
        }
        return schema;
    }

    private ObjectNode reference(Class<?> type, Function<Class<?>, ObjectNode> definition) {
        String name = type.getSimpleName();
        Class<?> before = defined.putIfAbsent(name, type);
        if (before == null) {
            ObjectNode place = definitions.putObject(name);
            place.setAll(definition.apply(type));
        } else if (before != type) {
            throw new IllegalStateException(before.getName() + " and " + type.getName() + " have one name");
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode orNull(ObjectNode form) {
        if (form.has("$ref")) {
            ObjectNode either = JSON.objectNode();
            either.putArray("anyOf").add(form).add(JSON.objectNode().put("type", "null"));
            return either;
        }
        ArrayNode types = JSON.arrayNode().add(form.get("type").stringValue()).add("null");
        return form.set("type", types);
    }

    private static ObjectNode text() {
        return JSON.objectNode().put("type", "string");
    }

    private static ArrayNode words(String[] words) {
        ArrayNode array = JSON.arrayNode();
        List.of(words).forEach(array::add);
        return array;
    }

    private static IllegalArgumentException noForm(Type type) {
        return new IllegalArgumentException("no JSON form is agreed for " + type.getTypeName());
    }
}
