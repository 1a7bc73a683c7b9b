package io.moked.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.moked.events.call.CallReceived;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventCatalogTests {

    @Test
    void knowsEveryEventThereIs() throws Exception {
        assertThat(EventCatalog.all()).containsExactlyInAnyOrderElementsOf(eventsAmongTheClasses());
    }

    @Test
    void findsAnEventByItsTopicAndByItsType() {
        assertThat(EventCatalog.ofTopic("call.received")).contains(CallReceived.class);
        assertThat(EventCatalog.ofType("call.received.v1")).contains(CallReceived.class);
        assertThat(EventCatalog.topicOf(CallReceived.class)).isEqualTo("call.received");
        assertThat(EventCatalog.typeOf(CallReceived.class)).isEqualTo("call.received.v1");
    }

    @Test
    void findsNothingUnderAForeignTopicOrALaterVersion() {
        assertThat(EventCatalog.ofTopic("call.imagined")).isEmpty();
        assertThat(EventCatalog.ofType("call.received.v2")).isEmpty();
    }

    @Test
    void carriesTheSchemaOfEveryEvent() {
        assumeFalse(Boolean.getBoolean("moked.regenerate"), "the class path is filled before regeneration");
        for (Class<? extends Event> event : EventCatalog.all()) {
            assertThat(EventCatalog.schemaOf(event)).contains("\"urn:moked:event:" + EventCatalog.typeOf(event) + "\"");
        }
    }

    @Test
    void everyKeyIsMadeOfFields() {
        for (Class<? extends Event> event : EventCatalog.all()) {
            for (String field : EventCatalog.describe(event).key().split(":")) {
                assertThat(event.getRecordComponents())
                        .as(event.getSimpleName())
                        .anyMatch(component -> component.getName().equals(field));
            }
        }
    }

    @Test
    void refusesAnEventWithoutATopic() {
        record Rumour(BusinessId businessId, String key) implements Event {}
        assertThatThrownBy(() -> EventCatalog.topicOf(Rumour.class)).hasMessageContaining("has no @EventType");
    }

    private static List<Class<? extends Event>> eventsAmongTheClasses()
            throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(
                Event.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<? extends Event>> events = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
                if (type.isRecord() && Event.class.isAssignableFrom(type)) {
                    events.add(type.asSubclass(Event.class));
                }
            }
        }
        return events;
    }
}
