package io.moked.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.schema.Compatibility.Breach;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes made up for an event with a list of nested records, an enumeration and an optional field. */
class CompatibilityTests {

    private static final String PUBLISHED = """
            {"$id": "urn:moked:event:chair.adjusted.v1", "x-topic": "chair.adjusted", "x-key": "chairId",
             "x-owner": ["clinic"], "x-used-by": [], "x-retention-days": 7, "x-personal": true,
             "description": "A chair was adjusted.", "type": "object",
             "properties": {
               "chairId": {"type": "string", "format": "uuid", "description": "the chair"},
               "height": {"type": "integer", "format": "int32", "description": "in centimetres"},
               "patient": {"type": ["string", "null"], "description": "absent if nobody sits"},
               "mood": {"$ref": "#/$defs/Mood", "description": "of the chair"},
               "levers": {"type": "array", "items": {"$ref": "#/$defs/Lever"}, "description": "pulled"},
               "spare": {"anyOf": [{"$ref": "#/$defs/Lever"}, {"type": "null"}], "description": "absent if none"}},
             "required": ["chairId", "height", "mood", "levers"], "additionalProperties": true,
             "$defs": {
               "Mood": {"type": "string", "enum": ["CALM", "TENSE"]},
               "Lever": {"type": "object", "additionalProperties": true, "required": ["name"],
                 "properties": {"name": {"type": "string"}, "force": {"type": ["integer", "null"]}}}}}""";

    @Test
    void allowsNoChange() {
        assertThat(breachesAfter(schema -> {})).isEmpty();
    }

    @Test
    void allowsANewOptionalField() {
        assertThat(breachesAfter(schema -> properties(schema)
                        .putObject("colour")
                        .putArray("type")
                        .add("string")
                        .add("null")))
                .isEmpty();
    }

    @Test
    void allowsANewOptionalFieldInANestedRecord() {
        assertThat(breachesAfter(
                        schema -> properties(lever(schema)).putObject("colour").put("type", "string")))
                .isEmpty();
    }

    @Test
    void allowsOtherWordsInTextsAndOtherSubscribers() {
        assertThat(breachesAfter(schema -> {
                    schema.put("description", "Somebody adjusted a chair.").put("x-retention-days", 9);
                    schema.putArray("x-used-by").add("physiotherapy");
                    field(schema, "height").put("description", "above the floor, in centimetres");
                }))
                .isEmpty();
    }

    @Test
    void allowsAnotherNameForANestedRecord() {
        assertThat(breachesAfter(schema -> {
                    ObjectNode definitions = (ObjectNode) schema.get("$defs");
                    definitions.set("Handle", definitions.remove("Lever"));
                    ((ObjectNode) field(schema, "levers").get("items")).put("$ref", "#/$defs/Handle");
                    ((ObjectNode) field(schema, "spare").get("anyOf").get(0)).put("$ref", "#/$defs/Handle");
                }))
                .isEmpty();
    }

    @Test
    void refusesToRemoveAField() {
        assertThat(breachesAfter(schema -> properties(schema).remove("patient")))
                .containsExactly(breach("patient", "a published field may not be removed"));
    }

    @Test
    void refusesToRenameAField() {
        assertThat(breachesAfter(schema -> {
                    properties(schema).set("altitude", properties(schema).remove("height"));
                    schema.putArray("required")
                            .add("chairId")
                            .add("altitude")
                            .add("mood")
                            .add("levers");
                }))
                .containsExactly(
                        breach("height", "a published field may not be removed"),
                        breach("altitude", "a new field must be optional"));
    }

    @Test
    void refusesANewRequiredFieldInANestedRecord() {
        assertThat(breachesAfter(schema -> {
                    properties(lever(schema)).putObject("colour").put("type", "string");
                    ((ArrayNode) lever(schema).get("required")).add("colour");
                }))
                .containsExactly(
                        breach("levers[].colour", "a new field must be optional"),
                        breach("spare.colour", "a new field must be optional"));
    }

    @Test
    void refusesToDemandAnOptionalField() {
        assertThat(breachesAfter(schema -> {
                    ((ArrayNode) schema.get("required")).add("patient");
                    field(schema, "patient").put("type", "string");
                }))
                .containsExactly(
                        breach("patient", "an optional field may not become required"),
                        breach("patient", "type may not change from [\"string\",\"null\"] to \"string\""));
    }

    @Test
    void refusesToLetARequiredFieldBeAbsent() {
        assertThat(breachesAfter(schema -> ((ArrayNode) schema.get("required")).remove(1)))
                .containsExactly(breach("height", "a required field may not become optional"));
    }

    @Test
    void refusesAnotherType() {
        assertThat(breachesAfter(schema -> field(schema, "height").put("type", "string")))
                .containsExactly(breach("height", "type may not change from \"integer\" to \"string\""));
    }

    @Test
    void refusesAnotherFormat() {
        assertThat(breachesAfter(schema -> field(schema, "height").put("format", "int64")))
                .containsExactly(breach("height", "format may not change from \"int32\" to \"int64\""));
    }

    @Test
    void refusesANewRestriction() {
        assertThat(breachesAfter(schema -> field(schema, "chairId").put("pattern", "^a")))
                .containsExactly(breach("chairId", "pattern may not change from nothing to \"^a\""));
    }

    @Test
    void refusesAnotherItemOfAList() {
        assertThat(breachesAfter(
                        schema -> field(schema, "levers").putObject("items").put("type", "string")))
                .contains(breach("levers[]", "type may not change from \"object\" to \"string\""));
    }

    @Test
    void refusesToTakeAWordAway() {
        assertThat(breachesAfter(schema -> mood(schema).putArray("enum").add("CALM")))
                .containsExactly(breach("mood", "the word TENSE may not be taken away"));
    }

    @Test
    void refusesToAddAWord() {
        assertThat(breachesAfter(schema -> ((ArrayNode) mood(schema).get("enum")).add("ANGRY")))
                .containsExactly(breach("mood", "the word ANGRY may not be added: subscribers know all words"));
    }

    @Test
    void refusesNullWhereThereWasNone() {
        assertThat(breachesAfter(schema ->
                        properties(schema).set("mood", field(schema, "spare").deepCopy())))
                .contains(breach("mood", "being absent or null may neither become possible nor impossible"));
    }

    @Test
    void refusesToCloseARecord() {
        assertThat(breachesAfter(schema -> schema.put("additionalProperties", false)))
                .containsExactly(breach("(event)", "additionalProperties may not change from true to false"));
    }

    @Test
    void refusesAnotherKeyAndAnotherKindOfTopic() {
        assertThat(breachesAfter(schema -> schema.put("x-key", "height").put("x-compacted", true)))
                .containsExactly(
                        breach("(event)", "x-key may not change from \"chairId\" to \"height\""),
                        breach("(event)", "x-compacted may not change from nothing to true"));
    }

    @Test
    void refusesToForgetAPublishedEvent(@TempDir Path published) throws Exception {
        Files.writeString(published.resolve("chair.adjusted.v1.json"), PUBLISHED);
        assertThat(new Publication(Map.of(), Map.of()).breaches(published))
                .containsExactly(breach("(event)", "a published event may not be removed"));
    }

    @Test
    void namesTopicFieldAndRule() {
        assertThat(breach("height", "a published field may not be removed"))
                .hasToString("chair.adjusted, height: a published field may not be removed");
    }

    private static List<Breach> breachesAfter(Consumer<ObjectNode> change) {
        JsonNode published = Json.MAPPER.readTree(PUBLISHED);
        ObjectNode changed = (ObjectNode) Json.MAPPER.readTree(PUBLISHED);
        change.accept(changed);
        return Compatibility.breaches(published, changed);
    }

    private static Breach breach(String field, String rule) {
        return new Breach("chair.adjusted", field, rule);
    }

    private static ObjectNode properties(JsonNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ObjectNode field(JsonNode schema, String name) {
        return (ObjectNode) properties(schema).get(name);
    }

    private static ObjectNode lever(JsonNode schema) {
        return (ObjectNode) schema.at("/$defs/Lever");
    }

    private static ObjectNode mood(JsonNode schema) {
        return (ObjectNode) schema.at("/$defs/Mood");
    }
}
