package io.moked.events.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.PhoneNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class SchemaGeneratorTests {

    @TempDir
    private Path sources;

    @EventType(topic = "chair.adjusted", owner = "clinic", key = "chairId")
    record ChairAdjusted(
            UUID chairId,
            BusinessId businessId,
            @Nullable PhoneNumber patient,
            Mood mood,
            @Nullable Mood before,
            List<Integer> heights,
            LocalDate day,
            LocalTime from,
            Instant at,
            byte[] photo)
            implements Event {

        enum Mood {
            CALM
        }

        @Override
        public String key() {
            return chairId.toString();
        }
    }

    @EventType(topic = "chair.lost", owner = "clinic", key = "key")
    record ChairLost(BusinessId businessId, String key, Locale where) implements Event {}

    private static final String DOCUMENTED = """
            package io.moked.events.schema;
            class SchemaGeneratorTests {
                /**
                 * A chair moved, see {@link Mood#CALM} and {@link ChairLost};
                 * in עברית, {@code null} or not.
                 *
                 * @param chairId the chair
                 * @param businessId whose
                 * @param patient absent if none
                 * @param mood now
                 * @param before absent if not known
                 * @param heights in centimetres
                 * @param day in Israel
                 * @param from in Israel
                 * @param at when
                 * @param photo of the chair
                 */
                record ChairAdjusted() {
                    /** Of a chair. */
                    enum Mood {
                        /** רגוע */
                        CALM
                    }
                }
                /**
                 * A chair is lost.
                 *
                 * @param businessId whose
                 * @param key which
                 * @param where perhaps
                 */
                record ChairLost() {}
            }
            """;

    @Test
    void takesTextsFromTheJavadoc() throws IOException {
        ObjectNode schema = schemaOf(ChairAdjusted.class);
        assertThat(schema.get("description").stringValue())
                .isEqualTo("A chair moved, see `CALM` and `<ChairLost>`; in עברית, `null` or not.");
        assertThat(schema.at("/properties/patient/description").stringValue()).isEqualTo("absent if none");
        assertThat(schema.at("/$defs/Mood/description").stringValue()).isEqualTo("Of a chair.");
        assertThat(schema.at("/$defs/Mood/x-enum-descriptions/CALM").stringValue())
                .isEqualTo("רגוע");
    }

    @Test
    void requiresWhatIsNotNullable() throws IOException {
        assertThat(schemaOf(ChairAdjusted.class).get("required").toString()).isEqualTo("""
                        ["chairId","businessId","mood","heights","day","from","at","photo"]""");
    }

    @Test
    void writesTheFormOfEveryField() throws IOException {
        ObjectNode properties = (ObjectNode) schemaOf(ChairAdjusted.class).get("properties");
        properties.forEach(property -> ((ObjectNode) property).remove("description"));
        assertThat(properties).isEqualTo(Json.MAPPER.readTree("""
                {"chairId": {"type": "string", "format": "uuid"},
                 "businessId": {"type": "string", "format": "uuid"},
                 "patient": {"type": ["string", "null"], "pattern": "^\\\\+[1-9][0-9]{6,14}$"},
                 "mood": {"$ref": "#/$defs/Mood"},
                 "before": {"anyOf": [{"$ref": "#/$defs/Mood"}, {"type": "null"}]},
                 "heights": {"type": "array", "items": {"type": "integer", "format": "int32"}},
                 "day": {"type": "string", "format": "date"},
                 "from": {"type": "string",
                          "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\\\.[0-9]{1,9})?)?$"},
                 "at": {"type": "string", "format": "date-time"},
                 "photo": {"type": "string", "contentEncoding": "base64"}}"""));
    }

    @Test
    void refusesATypeWithoutAnAgreedForm() {
        assertThatThrownBy(() -> schemaOf(ChairLost.class)).hasMessage("no JSON form is agreed for java.util.Locale");
    }

    @Test
    void refusesAFieldWithoutJavadoc() throws IOException {
        Files.writeString(sources.resolve("SchemaGeneratorTests.java"), DOCUMENTED.replace("@param mood now", ""));
        assertThatThrownBy(() -> schemaFromSources(ChairAdjusted.class))
                .hasMessageContaining("ChairAdjusted#mood has no Javadoc");
    }

    private ObjectNode schemaOf(Class<? extends Event> event) throws IOException {
        Files.writeString(sources.resolve("SchemaGeneratorTests.java"), DOCUMENTED);
        return schemaFromSources(event);
    }

    private ObjectNode schemaFromSources(Class<? extends Event> event) throws IOException {
        return new SchemaGenerator(SourceTexts.under(sources, type -> "<" + type + ">")).schemaOf(event);
    }
}
