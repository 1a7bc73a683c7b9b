package io.moked.chassis.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How events are written and read. Unknown fields are ignored, absent ones stay out, missing required ones are an error. */
@Component
public class EventJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** Writes any value. */
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /**
     * Reads a record.
     *
     * @throws UnreadableEvent if it does not fit the type or lacks a required field
     */
    public <T> T read(byte[] json, Class<T> type) {
        try {
            var value = mapper.readValue(json, type);
            if (value == null) {
                throw new UnreadableEvent("null in place of " + type.getSimpleName());
            }
            requireComplete(value);
            return value;
        } catch (JacksonException e) {
            throw new UnreadableEvent(
                    "not a " + type.getSimpleName() + ": " + e.getClass().getSimpleName() + " at " + place(e));
        }
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null ? "unknown place" : e.getLocation().offsetDescription();
    }

    private static void requireComplete(Object value) {
        if (value instanceof Collection<?> elements) {
            elements.forEach(EventJson::requireComplete);
        } else if (value instanceof Record && value.getClass().getName().startsWith("io.moked.")) {
            for (var component : value.getClass().getRecordComponents()) {
                var part = read(value, component);
                if (part != null) {
                    requireComplete(part);
                } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw new UnreadableEvent(value.getClass().getSimpleName() + " without " + component.getName());
                }
            }
        }
    }

    private static @Nullable Object read(Object value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
