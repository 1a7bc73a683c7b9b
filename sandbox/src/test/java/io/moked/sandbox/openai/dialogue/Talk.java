package io.moked.sandbox.openai.dialogue;

import io.moked.sandbox.openai.dialogue.Conversation.Choice;
import io.moked.sandbox.openai.dialogue.Conversation.Turn;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A talk with the agent of a hair salon, on Wednesday 25 November 2026. */
final class Talk {

    static final String PROMPT = """
            אתם העוזרת הקולית של העסק. ענו בקצרה.
            העסק: מספרת רותי
            עכשיו: 2026-11-25 10:00 (יום רביעי)
            כללים:
            - לא להמציא עובדות
            שירותים:
            - תספורת גבר | 30 דקות | 80 ₪
            - תספורת אישה | 45 דקות | 150 ₪
            - צבע | 90 דקות | 320 ₪
            צוות:
            - רותי כהן: תספורת אישה, צבע
            - משה: תספורת גבר
            עובדות:
            - כתובת: רחוב הרצל 12, רמת גן
            - שעות: ראשון עד חמישי 9:00–19:00, שישי 9:00–13:00
            - חניה: יש חניון ציבורי מול המספרה
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private final DialogueEngine engine =
            new DialogueEngine(Clock.fixed(Instant.parse("2026-01-01T08:00:00Z"), ZoneOffset.UTC));
    private final List<Turn> turns = new ArrayList<>();
    private final String prompt;
    private final Map<String, JsonNode> tools = new LinkedHashMap<>();

    Talk() {
        this(PROMPT);
    }

    Talk(String prompt) {
        this.prompt = prompt;
        tool("find_free_slots", "service", "from_date", "to_date", "staff?");
        tool("book_appointment", "service", "date", "time", "staff?", "customer_name?", "words");
        tool("move_appointment", "current_date?", "new_date", "new_time", "words");
        tool("cancel_appointment", "current_date?", "words");
        tool("take_message", "customer_name?", "message");
        tool("transfer_to_person", "reason");
        tool("end_call", "farewell?");
    }

    /** What the agent says to this; {@code tool{...}} where it calls one. */
    String say(String words) {
        turns.add(new Turn.User(words));
        return next();
    }

    String remark(String words) {
        turns.add(new Turn.Remark(words));
        return next();
    }

    /** What it says to a tool's answer. */
    String result(String json) {
        var call = (Turn.Called) turns.getLast();
        turns.add(new Turn.Result(call.tool(), JSON.readTree(json.replace('\'', '"'))));
        return next();
    }

    String write(String schema) {
        return switch (engine.answer(new Conversation(
                prompt, turns, Map.of(), new Choice.Free(), JSON.readTree(schema.replace('\'', '"'))))) {
            case Answer.Text text -> text.text().replace('"', '\'');
            case Answer.ToolCall call -> throw new AssertionError(call);
        };
    }

    private String next() {
        return switch (engine.answer(new Conversation(prompt, turns, tools, new Choice.Free(), null))) {
            case Answer.Text text -> {
                turns.add(new Turn.Agent(text.text()));
                yield text.text();
            }
            case Answer.ToolCall call -> {
                turns.add(new Turn.Called(call.name(), call.arguments()));
                yield call.name() + call.arguments().toString().replace('"', '\'');
            }
        };
    }

    private void tool(String name, String... properties) {
        var schema = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
        var described = schema.putObject("properties");
        for (var property : properties) {
            var type = described.putObject(property.replace("?", ""));
            if (property.endsWith("?")) {
                type.putArray("type").add("string").add("null");
            } else {
                type.put("type", "string");
            }
        }
        tools.put(name, schema);
    }
}
