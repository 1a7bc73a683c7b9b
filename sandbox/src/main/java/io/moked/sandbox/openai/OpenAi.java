package io.moked.sandbox.openai;

import io.moked.sandbox.fault.CallAttribution;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.http.VendorServer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Emulated OpenAI: transcriptions, chat completions and the list of models under {@code /openai/v1}. */
public final class OpenAi {

    private static final String PATH = "/openai/v1";
    private static final String WRONG_KEY = "wrong";
    private static final String MODELS = """
            {"object":"list","data":[\
            {"id":"gpt-4o","object":"model","created":1715367049,"owned_by":"system"},\
            {"id":"whisper-1","object":"model","created":1677532384,"owned_by":"openai-internal"}]}""";
    private static final AtomicLong REQUESTS = new AtomicLong();

    private OpenAi() {}

    /**
     * Mounts it. Any API key is right, but for {@code wrong} and those that end in {@code -wrong}.
     *
     * @param faults what goes wrong; operations are {@code transcribe} and {@code chat}
     * @param calls knows the call of what is heard, and learns what is answered in it
     */
    public static void on(VendorServer server, Faults faults, CallAttribution calls) {
        var specification = Specification.load();
        var misbehaviour = new Misbehaviour(faults);
        var transcriptions = new Transcriptions(specification, misbehaviour, calls);
        var completions = new ChatCompletions(specification, misbehaviour, calls);
        server.on("POST", PATH + "/audio/transcriptions", request -> answer(request, transcriptions));
        server.on("POST", PATH + "/chat/completions", request -> answer(request, completions));
        server.on("GET", PATH + "/models", request -> answer(request, asked -> Reply.json(200, MODELS)));
    }

    private static Reply answer(Request request, VendorServer.Handler handler) throws Exception {
        try {
            authenticate(request);
            var reply = handler.handle(request);
            var id = Map.of("x-request-id", "req_" + REQUESTS.incrementAndGet());
            return reply == Reply.none() ? reply : reply.with(id);
        } catch (Refused e) {
            return e.reply();
        }
    }

    private static void authenticate(Request request) {
        var header = request.header("authorization").orElse("");
        var key = header.startsWith("Bearer ") ? header.substring(7).strip() : "";
        if (key.isEmpty()) {
            throw new Refused(
                    401,
                    "invalid_request_error",
                    "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
                    null,
                    null);
        }
        if (key.equals(WRONG_KEY) || key.endsWith("-" + WRONG_KEY)) {
            throw new Refused(401, "invalid_request_error", "Incorrect API key provided.", null, "invalid_api_key");
        }
    }
}
