package io.moked.ai.thinking.openai;

import com.openai.client.OpenAIClient;
import com.openai.core.RequestOptions;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import io.moked.ai.openai.OpenAiSettings;
import io.moked.ai.thinking.LanguageModel;
import io.moked.ai.thinking.Message;
import io.moked.ai.thinking.ThinkingSettings;
import io.moked.ai.thinking.ToolDefinition;
import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorCalls;
import io.moked.ai.vendor.VendorUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Thinks with the models of the chain, one after another until one answers. */
@Component
class GptLanguageModel implements LanguageModel {

    private final OpenAIClient client;
    private final OpenAiSettings.Models models;
    private final ThinkingSettings settings;
    private final VendorCalls calls;

    GptLanguageModel(OpenAIClient client, OpenAiSettings openai, ThinkingSettings settings, VendorCalls calls) {
        this.client = client;
        this.models = openai.models();
        this.settings = settings;
        this.calls = calls;
    }

    @Override
    public Message.Agent think(List<Message> dialogue, List<ToolDefinition> tools, Deadline deadline)
            throws VendorUnavailable {
        var request = request(dialogue);
        tools.forEach(tool -> request.addFunctionTool(ChatWire.function(tool)));
        if (!tools.isEmpty()) {
            request.parallelToolCalls(false);
        }
        return ChatWire.read(ask("think", models.think(), request, deadline));
    }

    @Override
    public String judge(List<Message> dialogue, String name, Map<String, Object> schema, Deadline deadline)
            throws VendorUnavailable {
        var request = request(dialogue).responseFormat(ChatWire.schema(name, schema));
        return ask("summarise", models.summarise(), request, deadline).content().orElse("");
    }

    private ChatCompletionCreateParams.Builder request(List<Message> dialogue) {
        var request = ChatCompletionCreateParams.builder()
                .model(models.think().getFirst())
                .maxCompletionTokens(settings.tokens());
        dialogue.forEach(message -> ChatWire.add(message, request));
        return request;
    }

    private ChatCompletionMessage ask(
            String role, List<String> chain, ChatCompletionCreateParams.Builder request, Deadline deadline)
            throws VendorUnavailable {
        var failure = new VendorUnavailable("openai-" + role);
        for (var model : chain) {
            try {
                var time = deadline.within(settings.limit());
                var asked = request.model(model).build();
                return calls.call("openai-" + role + "-" + model, time, () -> complete(asked, time));
            } catch (VendorUnavailable e) {
                failure = e;
            }
        }
        throw failure;
    }

    private ChatCompletionMessage complete(ChatCompletionCreateParams request, Duration time) {
        var options = RequestOptions.builder().timeout(time).build();
        var choices = client.chat().completions().create(request, options).choices();
        if (choices.isEmpty()) {
            throw new IllegalStateException("a completion without a choice");
        }
        return choices.getFirst().message();
    }
}
