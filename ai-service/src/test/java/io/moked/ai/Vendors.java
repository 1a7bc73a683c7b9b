package io.moked.ai;

import io.moked.sandbox.fault.CallAttribution;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.google.GoogleVoices;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.http.VendorServer;
import io.moked.sandbox.openai.OpenAi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vendors and the sister services of a test, over the wire. A recording carries its words in the file, a model says
 * what the test tells it to.
 */
public final class Vendors {

    static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern WORDS = Pattern.compile("«(.*)»", Pattern.DOTALL);

    /** What goes wrong at Google. */
    public static final Faults FAULTS = new Faults();

    static final VendorServer SERVER = VendorServer.start(0);
    static final VendorServer EMULATOR = VendorServer.start(0);
    static final GoogleVoices VOICES = GoogleVoices.start(0, FAULTS, new CallAttribution());

    private static final Map<String, byte[]> RECORDINGS = new ConcurrentHashMap<>();
    private static final List<JsonNode> CHATS = new CopyOnWriteArrayList<>();
    private static final List<String> TRANSCRIPTIONS = new CopyOnWriteArrayList<>();
    private static final List<Request> SLOT_SEARCHES = new CopyOnWriteArrayList<>();

    /** Answers a chat request with the assistant's message as JSON; null fails with status 500. */
    public static volatile Function<JsonNode, @org.jspecify.annotations.Nullable String> brain =
            request -> says("שלום");

    public static volatile String segment = "\"avg_logprob\":-0.2,\"no_speech_prob\":0.01";
    public static volatile boolean deaf;
    public static volatile String slots = "[]";

    /** What telephony answers in place of any recording. */
    public static volatile @org.jspecify.annotations.Nullable Callable<Reply> telephony;

    static {
        OpenAi.on(EMULATOR, FAULTS, new CallAttribution());
        SERVER.on("GET", "/telephony/internal/recordings/{id}", Vendors::recording)
                .on("GET", "/crm/internal/free-slots", Vendors::freeSlots)
                .on("GET", "/openai/v1/models", Vendors::models)
                .on("POST", "/openai/v1/audio/transcriptions", Vendors::transcribe)
                .on("POST", "/openai/v1/chat/completions", Vendors::chat);
    }

    private static final List<String> KEYS = new CopyOnWriteArrayList<>();
    public static volatile boolean modelsAway;

    private Vendors() {}

    /** With what OpenAI was asked to hear and think. */
    public static List<String> keys() {
        return KEYS;
    }

    public static void reset() {
        CHATS.clear();
        KEYS.clear();
        modelsAway = false;
        TRANSCRIPTIONS.clear();
        SLOT_SEARCHES.clear();
        brain = request -> says("שלום");
        segment = "\"avg_logprob\":-0.2,\"no_speech_prob\":0.01";
        deaf = false;
        slots = "[]";
        telephony = null;
    }

    public static List<JsonNode> chats() {
        return CHATS;
    }

    public static List<String> transcriptions() {
        return TRANSCRIPTIONS;
    }

    public static List<Request> slotSearches() {
        return SLOT_SEARCHES;
    }

    public static void record(String id, String words) {
        RECORDINGS.put(id, ("RIFF    WAVE«" + words + "»").getBytes(StandardCharsets.UTF_8));
    }

    /** A model that gives these messages, one after another, and then says goodbye to whoever asks. */
    public static void script(String... messages) {
        var left = new ArrayList<>(List.of(messages));
        brain = request -> {
            synchronized (left) {
                return left.isEmpty() ? says("זהו.") : left.removeFirst();
            }
        };
    }

    public static String says(String text) {
        return JSON.writeValueAsString(Map.of("role", "assistant", "content", text));
    }

    public static String calls(String tool, Map<String, ?> arguments) {
        return JSON.writeValueAsString(Map.of(
                "role",
                "assistant",
                "tool_calls",
                List.of(Map.of(
                        "id",
                        "call_" + java.util.UUID.randomUUID(),
                        "type",
                        "function",
                        "function",
                        Map.of("name", tool, "arguments", JSON.writeValueAsString(arguments))))));
    }

    private static Reply recording(Request request) throws Exception {
        var instead = telephony;
        if (instead != null) {
            return instead.call();
        }
        if (!request.header("authorization").orElse("").startsWith("Bearer ey")) {
            return Reply.text(401, "");
        }
        var audio = RECORDINGS.get(request.variable("id"));
        return audio == null ? Reply.text(404, "") : Reply.of(200, "audio/wav", audio);
    }

    private static Reply freeSlots(Request request) {
        SLOT_SEARCHES.add(request);
        return slots.isEmpty() ? Reply.text(500, "") : Reply.json(200, slots);
    }

    private static void note(Request request) {
        KEYS.add(request.header("authorization").orElse(""));
    }

    private static Reply models(Request request) {
        return request.header("authorization").orElse("").endsWith("-wrong")
                ? Reply.json(401, "{\"error\":{\"message\":\"Incorrect API key provided.\"}}")
                : modelsAway ? Reply.json(500, "{}") : Reply.json(200, "{\"object\":\"list\",\"data\":[]}");
    }

    private static Reply transcribe(Request request) {
        note(request);
        TRANSCRIPTIONS.add(request.text());
        if (deaf) {
            return Reply.json(500, "{\"error\":{\"message\":\"down\"}}");
        }
        var found = WORDS.matcher(request.text());
        var words = found.find() ? found.group(1) : "";
        return Reply.json(
                200,
                "{\"task\":\"transcribe\",\"language\":\"hebrew\",\"duration\":2.0,\"text\":%s,\"segments\":[{\"id\":0,\"seek\":0,\"start\":0,\"end\":2,\"text\":%s,\"tokens\":[1],\"temperature\":0,\"compression_ratio\":1.1,%s}]}"
                        .formatted(JSON.writeValueAsString(words), JSON.writeValueAsString(words), segment));
    }

    /** Lets the sandbox's dialogue engine think, which does whatever it is told. */
    public static void thinkLikeTheSandbox() {
        brain = request -> message(EMULATOR.url("/openai/v1/chat/completions"), request.toString());
    }

    private static String message(String url, String request) {
        var post = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer test")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(post, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            return JSON.readTree(answer.body()).at("/choices/0/message").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Reply chat(Request request) {
        note(request);
        var asked = JSON.readTree(request.text());
        CHATS.add(asked);
        var message = asked.has("response_format")
                ? says(
                        "{\"summary\":\"הלקוחה ביקשה תור.\",\"intent\":\"BOOK\",\"follow_ups\":[],\"quality_tags\":[\"upset\"],\"service_quality\":\"POOR\"}")
                : brain.apply(asked);
        return message == null
                ? Reply.json(500, "{\"error\":{\"message\":\"down\"}}")
                : Reply.json(
                        200,
                        "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"gpt-4o\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"logprobs\":null,\"message\":"
                                + message + "}]}");
    }
}
