package io.moked.sandbox.openai;

import io.moked.sandbox.http.Reply;
import io.moked.sandbox.openai.dialogue.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An answer in the form of a completion, at once or word by word. */
final class Completion {

    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final JsonMapper JSON = new JsonMapper();
    /** How much of a tool call's arguments goes into one chunk. */
    private static final int PIECE = 12;

    private final String id = "chatcmpl-" + NUMBERS.incrementAndGet();
    private final long created = Instant.now().getEpochSecond();
    private final String model;
    private final Answer answer;
    private final int promptTokens;

    Completion(String model, Answer answer, int promptTokens) {
        this.model = model;
        this.answer = answer;
        this.promptTokens = promptTokens;
    }

    String whole() {
        var completion = head("chat.completion");
        var choice = completion.putArray("choices").addObject().put("index", 0);
        var message = choice.putObject("message").put("role", "assistant");
        switch (answer) {
            case Answer.Text said -> message.put("content", said.text());
            case Answer.ToolCall call -> {
                message.putNull("content");
                addCall(message, call.name(), call.arguments().toString());
            }
        }
        message.putNull("refusal");
        choice.putNull("logprobs");
        choice.put("finish_reason", finishReason());
        completion.set("usage", usage());
        return completion.toString();
    }

    Reply streamed(boolean withUsage) {
        return Reply.stream("text/event-stream; charset=utf-8", out -> {
            send(out, chunk(JSON.createObjectNode().put("role", "assistant"), null));
            switch (answer) {
                case Answer.Text said -> {
                    for (var word : said.text().split("(?<= )")) {
                        send(out, chunk(JSON.createObjectNode().put("content", word), null));
                    }
                }
                case Answer.ToolCall call -> sendCall(out, call);
            }
            send(out, chunk(JSON.createObjectNode(), finishReason()));
            if (withUsage) {
                var last = head("chat.completion.chunk");
                last.putArray("choices");
                last.set("usage", usage());
                send(out, last);
            }
            write(out, "[DONE]");
        });
    }

    private void sendCall(OutputStream out, Answer.ToolCall call) throws IOException {
        var begin = JSON.createObjectNode();
        addCall(begin, call.name(), "").put("index", 0);
        send(out, chunk(begin, null));
        var arguments = call.arguments().toString();
        for (int at = 0; at < arguments.length(); at += PIECE) {
            var more = JSON.createObjectNode();
            more.putArray("tool_calls")
                    .addObject()
                    .put("index", 0)
                    .putObject("function")
                    .put("arguments", arguments.substring(at, Math.min(arguments.length(), at + PIECE)));
            send(out, chunk(more, null));
        }
    }

    private ObjectNode addCall(ObjectNode message, String name, String arguments) {
        var call = message.putArray("tool_calls").addObject();
        call.put("id", "call_" + id.substring("chatcmpl-".length())).put("type", "function");
        call.putObject("function").put("name", name).put("arguments", arguments);
        return call;
    }

    private ObjectNode chunk(ObjectNode delta, @Nullable String finishReason) {
        var chunk = head("chat.completion.chunk");
        var choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.putNull("logprobs");
        choice.put("finish_reason", finishReason);
        return chunk;
    }

    private ObjectNode head(String object) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("object", object)
                .put("created", created)
                .put("model", model);
    }

    private String finishReason() {
        return answer instanceof Answer.ToolCall ? "tool_calls" : "stop";
    }

    private ObjectNode usage() {
        int tokens = switch (answer) {
            case Answer.Text said -> 1 + said.text().length() / 2;
            case Answer.ToolCall call -> 1 + call.arguments().toString().length() / 4;
        };
        return JSON.createObjectNode()
                .put("prompt_tokens", promptTokens)
                .put("completion_tokens", tokens)
                .put("total_tokens", promptTokens + tokens);
    }

    private static void send(OutputStream out, ObjectNode chunk) throws IOException {
        write(out, chunk.toString());
    }

    private static void write(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
