package io.moked.hebrew.command;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An object with its fields in order: texts, numbers, truth values, lists, objects, or null. */
final class Answer {

    private static final String NOTHING = "–";
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    private Answer() {}

    static Answer of(String name, @Nullable Object value) {
        return new Answer().and(name, value);
    }

    Answer and(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    Answer and(Answer more) {
        fields.putAll(more.fields);
        return this;
    }

    /** On one line. */
    String json() {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, this);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Answer object -> {
                json.writeStartObject();
                object.fields.forEach((name, field) -> write(json.writeName(name), field));
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(element -> write(json, element));
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case Number number -> json.writeNumber(new BigDecimal(plain(number)));
            default -> json.writeString(value.toString());
        }
    }

    /** For people: the values, of truths the name, those of a list on lines of their own; a dash for nothing. */
    String text() {
        var said = new ArrayList<String>();
        fields.forEach((name, value) -> {
            if (value instanceof Boolean truth) {
                said.add(truth ? name : "");
            } else if (value != null && !name.equals("in")) {
                said.add(text(value));
            }
        });
        said.removeIf(String::isEmpty);
        return said.isEmpty() ? NOTHING : String.join("  ", said);
    }

    private static String text(Object value) {
        return switch (value) {
            case Answer object -> object.text();
            case List<?> list ->
                list.isEmpty() ? NOTHING : list.stream().map(Answer::text).collect(Collectors.joining("\n"));
            case Number number -> plain(number);
            default -> value.toString();
        };
    }

    private static String plain(Number number) {
        var exact = new BigDecimal(number.toString());
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
