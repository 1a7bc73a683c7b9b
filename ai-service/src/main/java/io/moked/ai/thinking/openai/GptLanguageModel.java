package io.moked.ai.thinking.openai;

import com.openai.client.OpenAIClient;
import com.openai.core.RequestOptions;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import io.moked.ai.openai.OpenAiClients;
import io.moked.ai.openai.OpenAiSettings;
import io.moked.ai.thinking.LanguageModel;
import io.moked.ai.thinking.Message;
import io.moked.ai.thinking.ThinkingSettings;
import io.moked.ai.thinking.ToolDefinition;
import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorCalls;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.events.BusinessId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Thinks with the models of the chain, one after another until one answers. */
@Component
class GptLanguageModel implements LanguageModel {

    private final OpenAiClients clients;
    private final OpenAiSettings.Models models;
    private final ThinkingSettings settings;
    private final VendorCalls calls;

    GptLanguageModel(OpenAiClients clients, OpenAiSettings openai, ThinkingSettings settings, VendorCalls calls) {
        this.clients = clients;
        this.models = openai.models();
        this.settings = settings;
        this.calls = calls;
    }

    @Override
    public Message.Agent think(Mind mind, List<Message> dialogue, List<ToolDefinition> tools, Deadline deadline)
            throws VendorUnavailable {
        var request = request(dialogue);
        tools.forEach(tool -> request.addFunctionTool(ChatWire.function(tool)));
        if (!tools.isEmpty()) {
            request.parallelToolCalls(false);
        }
        var access = clients.of(mind.business());
        return ChatWire.read(ask(mind.business(), access, "think", chain(mind.model(), access), request, deadline));
    }

    @Override
    public String judge(
            BusinessId business, List<Message> dialogue, String name, Map<String, Object> schema, Deadline deadline)
            throws VendorUnavailable {
        var request = request(dialogue).responseFormat(ChatWire.schema(name, schema));
        return ask(business, clients.of(business), "summarise", models.summarise(), request, deadline)
                .content()
                .orElse("");
    }

    /** Who lets the platform pay chooses among what it offers. */
    private List<String> chain(@Nullable String chosen, OpenAiClients.Access access) {
        return chosen == null || !access.isOwn() && !models.offered().contains(chosen)
                ? models.think()
                : Stream.concat(Stream.of(chosen), models.think().stream())
                        .distinct()
                        .toList();
    }

    private ChatCompletionCreateParams.Builder request(List<Message> dialogue) {
        var request = ChatCompletionCreateParams.builder()
                .model(models.think().getFirst())
                .maxCompletionTokens(settings.tokens());
        dialogue.forEach(message -> ChatWire.add(message, request));
        return request;
    }

    private ChatCompletionMessage ask(
            BusinessId business,
            OpenAiClients.Access access,
            String role,
            List<String> chain,
            ChatCompletionCreateParams.Builder request,
            Deadline deadline)
            throws VendorUnavailable {
        var failure = new VendorUnavailable("openai-" + role);
        for (var model : chain) {
            try {
                var time = deadline.within(settings.limit());
                var asked = request.model(model).build();
                return calls.call(
                        "openai-" + role + "-" + circuit(business, model) + access.circuit(),
                        time,
                        () -> complete(access.client(), asked, time));
            } catch (VendorUnavailable e) {
                failure = e;
            }
        }
        throw failure;
    }

    /** Owners may name any model, and so many: those of one business share a breaker. */
    private String circuit(BusinessId business, String model) {
        var isOfTheHouse = models.think().contains(model) || models.summarise().contains(model);
        return isOfTheHouse ? model : "chosen-" + business;
    }

    private ChatCompletionMessage complete(OpenAIClient client, ChatCompletionCreateParams request, Duration time) {
        var options = RequestOptions.builder().timeout(time).build();
        var choices = client.chat().completions().create(request, options).choices();
        if (choices.isEmpty()) {
            throw new IllegalStateException("a completion without a choice");
        }
        return choices.getFirst().message();
    }
}
