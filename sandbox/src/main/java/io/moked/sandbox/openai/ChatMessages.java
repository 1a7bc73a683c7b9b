package io.moked.sandbox.openai;

import io.moked.sandbox.openai.dialogue.Conversation;
import io.moked.sandbox.openai.dialogue.Conversation.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A valid chat request as the conversation it carries. */
final class ChatMessages {

    private static final JsonMapper JSON = new JsonMapper();

    private ChatMessages() {}

    static Conversation conversation(JsonNode request) {
        var prompt = new StringBuilder();
        var turns = new ArrayList<Turn>();
        var called = new HashMap<String, String>();
        for (var message : request.path("messages")) {
            var text = text(message.path("content"));
            switch (message.path("role").asString()) {
                case "user" -> turns.add(new Turn.User(text));
                case "assistant" -> addAssistant(message, text, turns, called);
                case "tool" ->
                    turns.add(new Turn.Result(
                            called.getOrDefault(message.path("tool_call_id").asString(), ""), json(text)));
                default -> {
                    // What comes after the conversation began is a remark on it, not part of the prompt.
                    if (turns.isEmpty()) {
                        prompt.append(text).append('\n');
                    } else {
                        turns.add(new Turn.Remark(text));
                    }
                }
            }
        }
        var schema = request.at("/response_format/json_schema/schema");
        return new Conversation(
                prompt.toString(), turns, tools(request), choice(request), schema.isMissingNode() ? null : schema);
    }

    private static void addAssistant(
            JsonNode message, String text, ArrayList<Turn> turns, HashMap<String, String> called) {
        if (!text.isEmpty()) {
            turns.add(new Turn.Agent(text));
        }
        for (var call : message.path("tool_calls")) {
            var name = call.at("/function/name").asString();
            called.put(call.path("id").asString(), name);
            turns.add(new Turn.Called(name, json(call.at("/function/arguments").asString("{}"))));
        }
    }

    private static Map<String, JsonNode> tools(JsonNode request) {
        var tools = new LinkedHashMap<String, JsonNode>();
        var none = "none".equals(request.path("tool_choice").asString(""));
        for (var tool : request.path("tools")) {
            if (tool.has("function") && !none) {
                tools.put(tool.at("/function/name").asString(), tool.at("/function/parameters"));
            }
        }
        return tools;
    }

    private static Conversation.Choice choice(JsonNode request) {
        var choice = request.path("tool_choice");
        if (choice.isObject()) {
            return new Conversation.Choice.Named(choice.at("/function/name").asString(""));
        }
        return "required".equals(choice.asString("auto"))
                ? new Conversation.Choice.Some()
                : new Conversation.Choice.Free();
    }

    private static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.asString("");
        }
        var text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asString("")));
        return text.toString();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return JSON.createObjectNode().put("say", text);
        }
    }
}
