package io.moked.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.moked.events.Event;
import io.moked.events.EventCatalog;
import io.moked.events.schema.Samples.Sample;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was once sent stays readable, and is what the schema says. */
class SampleTests {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static Publication publication;

    @BeforeAll
    static void regenerateIfAsked() throws IOException {
        publication = Regeneration.ifAsked();
    }

    static List<Sample> samples() {
        return Samples.all();
    }

    static List<Class<? extends Event>> events() {
        return EventCatalog.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadAndWrittenAgainWithoutLoss(Sample sample) {
        JsonNode again = written(read(sample.tree(), sample));
        assertThat(withoutNulls(again)).isEqualTo(sample.tree());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsToTheSchema(Sample sample) {
        assertThat(errors(sample, sample.tree())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsToTheSchemaWithNullsInPlaceOfAbsentFields(Sample sample) {
        assertThat(errors(sample, written(read(sample.tree(), sample)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mayGainFieldsThatNobodyKnowsYet(Sample sample) {
        ObjectNode later = ((ObjectNode) sample.tree()).put("addedLater", "מחר");
        assertThat(errors(sample, later)).isEmpty();
        assertThat(withoutNulls(written(read(later, sample)))).isEqualTo(sample.tree());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void breaksTheSchemaWithoutAnyRequiredField(Sample sample) {
        schemaOf(sample.event()).get("required").forEach(field -> {
            ObjectNode less = (ObjectNode) sample.tree();
            less.remove(field.stringValue());
            assertThat(errors(sample, less)).as(field.stringValue()).hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasTheKeyItsTopicPromises(Sample sample) {
        JsonNode tree = sample.tree();
        String key = Arrays.stream(EventCatalog.describe(sample.event()).key().split(":"))
                .map(field -> tree.get(field).stringValue())
                .collect(Collectors.joining(":"));
        assertThat(read(tree, sample).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @MethodSource("events")
    void thereIsAFullAndAMinimalOne(Class<? extends Event> event) {
        String type = EventCatalog.typeOf(event);
        assertThat(Samples.of(event)).extracting(Sample::name).contains(type + "/full.json", type + "/minimal.json");
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyOptionalFieldIsPresentInOneAndAbsentFromAnother(Class<? extends Event> event) {
        JsonNode schema = schemaOf(event);
        List<JsonNode> trees = Samples.of(event).stream().map(Sample::tree).toList();
        List<String> required =
                schema.get("required").valueStream().map(JsonNode::stringValue).toList();
        schema.get("properties").propertyNames().stream()
                .filter(field -> !required.contains(field))
                .forEach(field -> assertThat(trees)
                        .as(field)
                        .anyMatch(tree -> tree.has(field))
                        .anyMatch(tree -> !tree.has(field)));
    }

    @Test
    void noneIsEverChangedOrDeletedAndEachIsInTheIndex() throws IOException {
        SampleIndex index = SampleIndex.committed();
        SampleIndex now = SampleIndex.of(Places.SAMPLES);
        assertThat(Stream.concat(index.violations(now).stream(), index.missing(now).stream()))
                .isEmpty();
    }

    @Test
    void eachBelongsToAnEvent() throws IOException {
        assertThat(SampleIndex.of(Places.SAMPLES).hashes().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Samples.all().stream().map(Sample::name).toList());
    }

    private static Event read(JsonNode tree, Sample sample) {
        return Json.MAPPER.treeToValue(tree, sample.event());
    }

    private static JsonNode written(Event event) {
        return Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(event));
    }

    private static JsonNode schemaOf(Class<? extends Event> event) {
        return publication.schemas().get(EventCatalog.topicOf(event));
    }

    private static List<Error> errors(Sample sample, JsonNode tree) {
        return SCHEMAS.getSchema(schemaOf(sample.event()).toString())
                .validate(
                        tree.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static JsonNode withoutNulls(JsonNode tree) {
        if (tree.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            tree.forEach(item -> array.add(withoutNulls(item)));
            return array;
        } else if (tree.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            tree.properties().stream()
                    .filter(member -> !member.getValue().isNull())
                    .forEach(member -> object.set(member.getKey(), withoutNulls(member.getValue())));
            return object;
        }
        return tree;
    }
}
