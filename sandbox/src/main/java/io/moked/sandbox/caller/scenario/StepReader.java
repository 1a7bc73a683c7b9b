package io.moked.sandbox.caller.scenario;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads {@code say: …}, {@code hang-up} and the like. */
final class StepReader extends ValueDeserializer<Step> {

    private static final String ALLOWED = "allowed: say, mumble, silence, dtmf, hears, person, hang-up";

    @Override
    public Step deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return word(parser.getString(), context);
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return wrong(context, "a step is a word or has one key; " + ALLOWED);
        }
        var name = parser.nextName();
        if (name == null) {
            return wrong(context, "a step is a word or has one key; " + ALLOWED);
        }
        requireKnown(name, context);
        parser.nextToken();
        var step = step(name, parser, context);
        if (parser.nextToken() != JsonToken.END_OBJECT) {
            return wrong(context, "a step has one key, not \"" + name + "\" and \"" + parser.currentName() + "\"");
        }
        return step;
    }

    private static Step word(String word, DeserializationContext context) {
        return switch (word) {
            case "silence" -> new Step.Silence();
            case "hang-up" -> new Step.HangUp();
            default -> wrong(context, "\"" + word + "\" is no step; " + ALLOWED);
        };
    }

    private static void requireKnown(String name, DeserializationContext context) {
        if (!List.of("say", "mumble", "dtmf", "hears", "person").contains(name)) {
            wrong(context, "\"" + name + "\" is no step; " + ALLOWED);
        }
    }

    private static Step step(String name, JsonParser parser, DeserializationContext context) {
        if (name.equals("hears")) {
            return new Step.Hears(words(parser, context));
        }
        var text = text(name, parser, context);
        return switch (name) {
            case "say" -> new Step.Say(text);
            case "mumble" -> new Step.Mumble(text);
            case "dtmf" ->
                text.matches("[0-9*#]+") ? new Step.Dtmf(text) : wrong(context, "dtmf: digits, * and #, in quotes");
            default ->
                switch (text) {
                    case "answers" -> new Step.Person(true);
                    case "no-answer" -> new Step.Person(false);
                    default -> wrong(context, "person: answers or no-answer");
                };
        };
    }

    private static List<String> words(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return List.of(text("hears", parser, context));
        }
        var words = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            words.add(text("hears", parser, context));
        }
        return words;
    }

    private static String text(String name, JsonParser parser, DeserializationContext context) {
        var token = parser.currentToken();
        if (!token.isScalarValue()
                || token == JsonToken.VALUE_NULL
                || parser.getString().isBlank()) {
            return wrong(context, name + ": some text");
        }
        return parser.getString();
    }

    private static <T> T wrong(DeserializationContext context, String sentence) {
        return context.reportInputMismatch(Step.class, "%s", sentence);
    }
}
