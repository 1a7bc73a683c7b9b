package io.moked.sandbox.openai;

import io.moked.sandbox.fault.CallAttribution;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.http.VendorServer;
import io.moked.sandbox.openai.dialogue.Answer;
import io.moked.sandbox.openai.dialogue.Conversation;
import io.moked.sandbox.openai.dialogue.DialogueEngine;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chat completions: plain and streamed, with tools and with structured output. */
final class ChatCompletions implements VendorServer.Handler {

    private static final Pattern MODELS =
            Pattern.compile("(gpt-[3-9]|chatgpt-|o[1-9])(?!.*(transcribe|realtime|tts)).*");
    private static final JsonMapper JSON = new JsonMapper();

    private final Specification specification;
    private final Misbehaviour misbehaviour;
    private final CallAttribution calls;
    private final DialogueEngine engine = new DialogueEngine();

    ChatCompletions(Specification specification, Misbehaviour misbehaviour, CallAttribution calls) {
        this.specification = specification;
        this.misbehaviour = misbehaviour;
        this.calls = calls;
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        var body = parse(request.text());
        specification.check("CreateChatCompletionRequest", body);
        ChatRules.check(body);
        var model = body.path("model").asString();
        if (!MODELS.matcher(model).matches()) {
            throw Refused.unknownModel(model);
        }
        var conversation = ChatMessages.conversation(body);
        var call = callOf(conversation);
        var instead = misbehaviour.instead("chat", call.orElse(null));
        if (instead.isPresent()) {
            return instead.get();
        }
        var answer = engine.answer(conversation);
        if (answer instanceof Answer.Text said) {
            call.ifPresent(known -> calls.note(said.text(), known));
        }
        var completion = new Completion(model, answer, request.body().length / 4);
        return body.path("stream").asBoolean(false)
                ? completion.streamed(body.at("/stream_options/include_usage").asBoolean(false))
                : Reply.json(200, completion.whole());
    }

    private Optional<String> callOf(Conversation conversation) {
        return conversation.turns().reversed().stream()
                .map(Conversation.Turn::text)
                .flatMap(text -> calls.callOf(text).stream())
                .findFirst();
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw Refused.invalid("We could not parse the JSON body of your request.", null, null);
        }
    }
}
