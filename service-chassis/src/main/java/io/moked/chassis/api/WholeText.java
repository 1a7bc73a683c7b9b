package io.moked.chassis.api;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Refuses half a pair of surrogates, which no encoding can keep: PostgreSQL would hold a question mark in its place. */
final class WholeText extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        var text = super.deserialize(parser, context);
        if (text != null && !isWhole(text)) {
            context.reportInputMismatch(String.class, "half a character");
        }
        return text;
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
}
