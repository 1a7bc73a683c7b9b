package io.moked.sandbox.openai.dialogue;

import tools.jackson.databind.node.ObjectNode;

/** What the agent does next. */
public sealed interface Answer {

    /** It says something, or writes JSON where that is what was asked for. */
    record Text(String text) implements Answer {}

    /** It calls a tool. */
    record ToolCall(String name, ObjectNode arguments) implements Answer {}
}
