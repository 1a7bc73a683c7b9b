package io.moked.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.moked.events.EventCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is committed is what the records say.
 */
class PublicationTests {

    private static Publication publication;

    @BeforeAll
    static void regenerateIfAsked() throws IOException {
        publication = Regeneration.ifAsked();
    }

    @Test
    void breaksNoSubscriber() throws IOException {
        assertThat(publication.breaches(Places.SCHEMAS))
                .as("changes that break subscribers need a new version of the event")
                .isEmpty();
    }

    @Test
    void committedSchemasAndDocumentsAreTheGeneratedOnes() throws IOException {
        List<String> stale = publication.files().entrySet().stream()
                .filter(file -> !file.getKey().equals(Places.INDEX))
                .filter(file -> !file.getValue().equals(committed(file.getKey())))
                .map(file -> Places.MODULE.getParent().relativize(file.getKey()).toString())
                .toList();
        assertThat(stale)
                .as("not what the records say; publish additions by %s", Places.HOW_TO_REGENERATE)
                .isEmpty();
    }

    @Test
    void hasNoSchemaWithoutAnEvent() throws IOException {
        try (Stream<Path> files = Files.list(Places.SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(EventCatalog.all().stream()
                            .map(event -> EventCatalog.typeOf(event) + ".json")
                            .toList());
        }
    }

    @Test
    void everySchemaIsJsonSchemaOf2020() {
        var metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        publication
                .schemas()
                .forEach((topic, schema) -> assertThat(metaSchema.validate(schema.toString(), InputFormat.JSON))
                        .as(topic)
                        .isEmpty());
    }

    @Test
    void everyReferenceOfTheAsyncApiDocumentLeadsSomewhere() throws IOException {
        JsonNode document = AsyncApi.YAML.readTree(Files.readString(Places.DOCUMENTS.resolve("asyncapi.yaml")));
        List<String> references = document.findValuesAsString("$ref");
        assertThat(references).hasSizeGreaterThan(EventCatalog.all().size());
        assertThat(references)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        assertThat(document.get("channels").propertyNames())
                .containsExactlyElementsOf(
                        EventCatalog.all().stream().map(EventCatalog::topicOf).toList());
    }

    @Test
    void everyExampleOfTheAsyncApiDocumentKeepsToItsPayload() {
        ObjectNode document = AsyncApi.of(publication.schemas(), publication.samples());
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        document.at("/components/messages").forEach(message -> {
            ObjectNode schema = JsonNodeFactory.instance.objectNode();
            schema.putArray("allOf").add(message.get("payload"));
            schema.set("components", document.get("components"));
            assertThat(registry.getSchema(schema.toString())
                            .validate(message.at("/examples/0/payload").toString(), InputFormat.JSON))
                    .as(message.get("name").stringValue())
                    .isEmpty();
            assertThat(registry.getSchema(schema.toString()).validate("{}", InputFormat.JSON))
                    .as("an empty %s", message.get("name").stringValue())
                    .isNotEmpty();
        });
    }

    private static String committed(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
