package io.moked.ai.thinking.openai;

import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import io.moked.ai.thinking.Message;
import io.moked.ai.thinking.ToolCall;
import io.moked.ai.thinking.ToolDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Our dialogue in the terms of chat completions. */
final class ChatWire {

    private ChatWire() {}

    static void add(Message message, ChatCompletionCreateParams.Builder request) {
        switch (message) {
            case Message.Instruction(var text) -> request.addSystemMessage(text);
            case Message.Caller(var text) -> request.addUserMessage(text);
            case Message.Agent agent -> request.addMessage(assistant(agent));
            case Message.ToolResult(var callId, var json) ->
                request.addMessage(ChatCompletionToolMessageParam.builder()
                        .toolCallId(callId)
                        .content(json)
                        .build());
        }
    }

    private static ChatCompletionAssistantMessageParam assistant(Message.Agent agent) {
        var message = ChatCompletionAssistantMessageParam.builder();
        if (agent.text() != null) {
            message.content(agent.text());
        }
        for (var call : agent.calls()) {
            message.addToolCall(ChatCompletionMessageFunctionToolCall.builder()
                    .id(call.id())
                    .function(ChatCompletionMessageFunctionToolCall.Function.builder()
                            .name(call.name())
                            .arguments(call.arguments())
                            .build())
                    .build());
        }
        return message.build();
    }

    static Message.Agent read(ChatCompletionMessage message) {
        var calls = message.toolCalls().orElse(List.of()).stream()
                .flatMap(call -> call.function().stream())
                .map(call -> new ToolCall(
                        call.id(), call.function().name(), call.function().arguments()))
                .toList();
        return new Message.Agent(message.content().or(message::refusal).orElse(null), calls);
    }

    static FunctionDefinition function(ToolDefinition tool) {
        return FunctionDefinition.builder()
                .name(tool.name())
                .description(tool.description())
                .parameters(FunctionParameters.builder()
                        .additionalProperties(values(tool.parameters()))
                        .build())
                .strict(true)
                .build();
    }

    static ResponseFormatJsonSchema schema(String name, Map<String, Object> schema) {
        return ResponseFormatJsonSchema.builder()
                .jsonSchema(ResponseFormatJsonSchema.JsonSchema.builder()
                        .name(name)
                        .schema(ResponseFormatJsonSchema.JsonSchema.Schema.builder()
                                .additionalProperties(values(schema))
                                .build())
                        .strict(true)
                        .build())
                .build();
    }

    private static Map<String, JsonValue> values(Map<String, Object> schema) {
        return schema.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, part -> JsonValue.from(part.getValue())));
    }
}
