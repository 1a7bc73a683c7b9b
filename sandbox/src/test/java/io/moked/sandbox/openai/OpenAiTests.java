package io.moked.sandbox.openai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moked.sandbox.audio.Mulaw;
import io.moked.sandbox.audio.SpokenAudio;
import io.moked.sandbox.audio.Wav;
import io.moked.sandbox.fault.CallAttribution;
import io.moked.sandbox.fault.Fault;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.http.VendorServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenAiTests {

    private static final String TOOLS = """
            "tools":[{"type":"function","function":{"name":"transfer_to_person","description":"a person","strict":true,
              "parameters":{"type":"object","properties":{"reason":{"type":"string"}},"required":["reason"],"additionalProperties":false}}}],
            "parallel_tool_calls":false""";
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Specification SPECIFICATION = Specification.load();
    private static final Faults faults = new Faults();
    private static final CallAttribution calls = new CallAttribution();
    private static VendorServer server;

    @BeforeAll
    static void start() {
        server = VendorServer.start(0);
        OpenAi.on(server, faults, calls);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void transcribesWhatIsHeard() throws Exception {
        var answer = transcribe(new Form()
                .file("turn.wav", Wav.ofMulaw(SpokenAudio.speak("מחר בשלוש וחצי, בבקשה.")))
                .field("model", "whisper-1")
                .field("language", "he")
                .field("prompt", "תספורת, צבע")
                .field("temperature", "0")
                .field("response_format", "verbose_json")
                .field("timestamp_granularities[]", "segment"));

        assertThat(answer.statusCode()).isEqualTo(200);
        var json = JSON.readTree(answer.body());
        assertThat(SPECIFICATION.violation("CreateTranscriptionResponseVerboseJson", json))
                .isEmpty();
        assertThat(json.at("/text").asString()).isEqualTo("מחר בשלוש וחצי, בבקשה.");
        assertThat(json.at("/language").asString()).isEqualTo("hebrew");
        assertThat(json.at("/duration").asDouble()).isBetween(1.0, 6.0);
        assertThat(json.at("/segments/0/avg_logprob").asDouble()).isGreaterThan(-0.5);
        assertThat(json.at("/segments/0/no_speech_prob").asDouble()).isLessThan(0.1);
    }

    @Test
    void hearsAudioThatWasResampled() throws Exception {
        var samples = Wav.resample(Mulaw.decode(SpokenAudio.speak("אני רוצה לקבוע תור")), 8000, 16_000);

        assertThat(transcript(Wav.ofPcm16(samples, 16_000)).at("/text").asString())
                .isEqualTo("אני רוצה לקבוע תור");
    }

    @Test
    void isUnsureOfMumbledWords() throws Exception {
        var json = transcript(Wav.ofMulaw(SpokenAudio.mumble("אני רוצה תור")));

        assertThat(json.at("/text").asString()).isEqualTo("רוצה");
        assertThat(json.at("/segments/0/avg_logprob").asDouble()).isLessThan(-1);
    }

    @Test
    void hallucinatesInSilence() throws Exception {
        var json = transcript(Wav.ofMulaw(SpokenAudio.silence(Duration.ofSeconds(2))));

        assertThat(json.at("/text").asString()).isEqualTo("תודה רבה על הצפייה.");
        assertThat(json.at("/segments/0/no_speech_prob").asDouble()).isGreaterThan(0.9);
    }

    @Test
    void answersInTheFormatAskedFor() throws Exception {
        var audio = Wav.ofMulaw(SpokenAudio.speak("כן"));
        var brief = transcribe(new Form().file("a.wav", audio).field("model", "whisper-1"));
        var text = transcribe(
                new Form().file("a.wav", audio).field("model", "whisper-1").field("response_format", "text"));

        assertThat(JSON.readTree(brief.body()).at("/text").asString()).isEqualTo("כן");
        assertThat(text.body()).isEqualTo("כן\n");
    }

    @Test
    void refusesTranscriptionsAsOpenAiDoes() throws Exception {
        var audio = Wav.ofMulaw(SpokenAudio.speak("כן"));
        refused(transcribe(new Form().field("model", "whisper-1")), 400, "file", "Missing required parameter: 'file'.");
        refused(transcribe(new Form().file("a.wav", audio)), 400, "model", "Missing required parameter: 'model'.");
        refused(transcribe(form(audio).field("mode", "x")), 400, "mode", "Unrecognized request argument");
        refused(transcribe(form(audio).field("response_format", "xml")), 400, "response_format", "enumeration");
        refused(transcribe(form(audio).field("language", "iw")), 400, "language", "ISO-639-1");
        refused(transcribe(form(audio).field("temperature", "hot")), 400, "temperature", "number");
        refused(
                transcribe(form(audio).field("timestamp_granularities[]", "word")),
                400,
                "timestamp_granularities",
                "verbose_json");
        refused(transcribe(new Form().file("a.wav", audio).field("model", "whisper-9")), 404, null, "does not exist");
        refused(transcribe(form("RIFF but broken".getBytes(UTF_8))), 400, "file", "could not be decoded");
        refused(transcribe(form(new byte[10_000])), 400, "file", "could not be decoded");
        refused(transcribe(form(Wav.ofMulaw(new byte[400]))), 400, "file", "too short");
        refused(
                transcribe(new Form().file("a.exe", audio).field("model", "whisper-1")),
                400,
                null,
                "Supported formats");
        refused(transcribe(form(new byte[26_214_401])), 413, null, "Maximum content size");
        refused(
                post("/audio/transcriptions", "multipart/form-data; boundary=x", "--x\r\nno end".getBytes(UTF_8)),
                400,
                null,
                "multipart");
        refused(post("/audio/transcriptions", "application/json", "{}".getBytes(UTF_8)), 400, null, "multipart");
    }

    @Test
    void readsPartsByteForByte() throws Exception {
        var content = new byte[5000];
        new Random(3).nextBytes(content);
        content[100] = '\r';
        content[101] = '\n';
        content[102] = '-';
        content[103] = '-';
        var form = new Form().file("x\r\n.bin".strip(), content).field("empty", "");
        var request = request(form);

        assertThat(request.first("file").orElseThrow().content()).isEqualTo(content);
        assertThat(request.first("empty").orElseThrow().text()).isEmpty();
    }

    @Test
    void completesAChat() throws Exception {
        var answer = chat("""
                {"model":"gpt-4o","messages":[{"role":"system","content":"העסק: מספרה"},{"role":"user","content":"שלום"}]}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("x-request-id")).isPresent();
        var json = JSON.readTree(answer.body());
        assertThat(SPECIFICATION.violation("CreateChatCompletionResponse", json))
                .isEmpty();
        assertThat(json.at("/choices/0/message/content").asString()).isEqualTo("שלום, איך אפשר לעזור?");
        assertThat(json.at("/choices/0/finish_reason").asString()).isEqualTo("stop");
    }

    @Test
    void callsAToolAndSpeaksItsAnswer() throws Exception {
        var user = "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"אני רוצה לדבר עם נציג\"}]}";
        var json = JSON.readTree(chat("{\"model\":\"gpt-4o\",\"messages\":[" + user + "]," + TOOLS + "}")
                .body());

        assertThat(SPECIFICATION.violation("CreateChatCompletionResponse", json))
                .isEmpty();
        assertThat(json.at("/choices/0/finish_reason").asString()).isEqualTo("tool_calls");
        var call = json.at("/choices/0/message/tool_calls/0");
        assertThat(JSON.readTree(call.at("/function/arguments").asString())
                        .at("/reason")
                        .asString())
                .isEqualTo("אני רוצה לדבר עם נציג");

        var next = chat("{\"model\":\"gpt-4o\",\"messages\":[" + user + ","
                + json.at("/choices/0/message") + ",{\"role\":\"tool\",\"tool_call_id\":" + call.get("id")
                + ",\"content\":\"{\\\"status\\\":\\\"transferring\\\"}\"}]," + TOOLS + "}");
        assertThat(JSON.readTree(next.body()).at("/choices/0/message/content").asString())
                .isEqualTo("רגע אחד, אני מעבירה אתכם.");
    }

    @Test
    void obeysTheChoiceOfTools() throws Exception {
        var user = "\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}],";
        var none = chat("{" + user.formatted("נציג") + TOOLS + ",\"tool_choice\":\"none\"}");
        var required = chat("{" + user.formatted("שלום") + TOOLS + ",\"tool_choice\":\"required\"}");
        var named = chat("{" + user.formatted("שלום") + TOOLS
                + ",\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"transfer_to_person\"}}}");

        assertThat(JSON.readTree(none.body()).at("/choices/0/message").has("tool_calls"))
                .isFalse();
        assertThat(JSON.readTree(required.body()).at("/choices/0/message").has("tool_calls"))
                .isTrue();
        assertThat(JSON.readTree(named.body())
                        .at("/choices/0/message/tool_calls/0/function/name")
                        .asString())
                .isEqualTo("transfer_to_person");
    }

    @Test
    void streamsTextWordByWord() throws Exception {
        var events = events("""
                {"model":"gpt-4o","stream":true,"stream_options":{"include_usage":true},"messages":[{"role":"user","content":"שלום"}]}""");

        var chunks = events.subList(0, events.size() - 1).stream()
                .map(JSON::readTree)
                .toList();
        assertThat(events.getLast()).isEqualTo("[DONE]");
        assertThat(chunks)
                .allSatisfy(chunk -> assertThat(SPECIFICATION.violation("CreateChatCompletionStreamResponse", chunk))
                        .isEmpty());
        assertThat(chunks.stream()
                        .map(chunk -> chunk.at("/choices/0/delta/content").asString(""))
                        .collect(Collectors.joining()))
                .isEqualTo("שלום, איך אפשר לעזור?");
        assertThat(chunks.get(chunks.size() - 2).at("/choices/0/finish_reason").asString())
                .isEqualTo("stop");
        assertThat(chunks.getLast().at("/usage/total_tokens").asInt()).isPositive();
    }

    @Test
    void streamsAToolCallInPieces() throws Exception {
        var events = events(
                "{\"model\":\"gpt-4o\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"תעבירו אותי לנציג\"}],"
                        + TOOLS + "}");

        var chunks = events.subList(0, events.size() - 1).stream()
                .map(JSON::readTree)
                .toList();
        assertThat(chunks)
                .allSatisfy(chunk -> assertThat(SPECIFICATION.violation("CreateChatCompletionStreamResponse", chunk))
                        .isEmpty());
        var arguments = chunks.stream()
                .map(chunk -> chunk.at("/choices/0/delta/tool_calls/0/function/arguments")
                        .asString(""))
                .collect(Collectors.joining());
        assertThat(JSON.readTree(arguments).at("/reason").asString()).isEqualTo("תעבירו אותי לנציג");
        assertThat(chunks.getLast().at("/choices/0/finish_reason").asString()).isEqualTo("tool_calls");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"model":"gpt-4o"}                                                                            | messages            | Missing required parameter
            {"model":"gpt-4o","messages":[]}                                                              | messages            | at least 1
            {"model":"gpt-4o","messages":[{"role":"caller","content":"x"}]}                               | messages[0].role    | enumeration
            {"model":"gpt-4o","messages":[{"role":"user"}]}                                               | messages[0].content | Missing required parameter
            {"model":"gpt-4o","messages":[{"role":"user","content":5}]}                                   | messages[0].content | Invalid value
            {"model":"gpt-4o","messages":[{"role":"user","content":"x"}],"temprature":1}                  | temprature          | Unrecognized request argument
            {"model":"gpt-4o","messages":[{"role":"user","content":"x"}],"temperature":3}                 | temperature         | maximum
            {"model":"gpt-4o","messages":[{"role":"user","content":"x"}],"tools":[{"type":"function"}]}   | tools[0].function   | Missing required parameter
            {"model":"gpt-4o","messages":[{"role":"user","content":"x"}],"parallel_tool_calls":true}      | parallel_tool_calls | only allowed when
            {"model":"gpt-4o","messages":[{"role":"tool","tool_call_id":"1","content":"x"}]}              | messages[0].role    | preceeding
            {"model":"gpt-4o","messages":[{"role":"user","content":"x"}],"tools":[{"type":"function","function":{"name":"a b"}}]} | tools[0].function.name | pattern
            """)
    void namesTheFieldThatIsWrong(String request, String field, String reason) throws Exception {
        refused(chat(request), 400, field, reason);
    }

    @Test
    void refusesStrictSchemasThatAreNotStrict() throws Exception {
        var loose = TOOLS.replace("\"required\":[\"reason\"]", "\"required\":[]");
        var user = "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],";
        refused(chat(user + loose + "}"), 400, "tools[0].function.parameters", "Missing 'reason'");
        refused(
                chat(user + TOOLS.replace(",\"additionalProperties\":false", "") + "}"),
                400,
                "tools[0].function.parameters",
                "additionalProperties");
    }

    @Test
    void refusesAToolCallThatWasNotAnswered() throws Exception {
        refused(chat("""
                {"model":"gpt-4o","messages":[{"role":"user","content":"x"},{"role":"assistant","tool_calls":[{"id":"call_7","type":"function","function":{"name":"a","arguments":"{}"}}]},{"role":"user","content":"y"}]}"""), 400, "messages[2]", "call_7");
    }

    @Test
    void refusesWrongKeysAndModelsAndBodies() throws Exception {
        var body = "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}";
        refused(
                send(builder("/chat/completions")
                        .header("Authorization", "Bearer wrong")
                        .POST(HttpRequest.BodyPublishers.ofString(body))),
                401,
                null,
                "Incorrect API key");
        refused(
                send(builder("/chat/completions").POST(HttpRequest.BodyPublishers.ofString(body))),
                401,
                null,
                "didn't provide an API key");
        refused(chat(body.replace("gpt-4o", "gpt-nothing")), 404, null, "does not exist");
        refused(chat("{not json"), 400, null, "parse the JSON body");
        refused(chat("[]"), 400, null, "parse the JSON body");
    }

    @Test
    void failsInTheCallThatItIsToldTo() throws Exception {
        calls.note("זה הקול של שיחה תשע", "CA9");
        faults.plan("CA9", new Fault(Fault.Vendor.OPENAI, "transcribe", Fault.Kind.FAIL, Duration.ZERO, 1));
        faults.plan("CA9", new Fault(Fault.Vendor.OPENAI, "chat", Fault.Kind.DROP, Duration.ZERO, 1));
        var audio = Wav.ofMulaw(SpokenAudio.speak("זה הקול של שיחה תשע"));
        var body = "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"זה הקול של שיחה תשע\"}]}";

        refused(transcribe(form(audio)), 500, null, "had an error");
        assertThat(transcribe(form(audio)).statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> chat(body)).isInstanceOf(IOException.class);
        var reply = JSON.readTree(chat(body).body())
                .at("/choices/0/message/content")
                .asString();
        assertThat(calls.callOf(reply)).contains("CA9");
    }

    private static void refused(HttpResponse<String> answer, int status, String field, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var json = JSON.readTree(answer.body());
        assertThat(SPECIFICATION.violation("ErrorResponse", json)).isEmpty();
        assertThat(json.at("/error/message").asString()).contains(reason);
        assertThat(json.at("/error/param").asString(null)).isEqualTo(field);
    }

    private static JsonNode transcript(byte[] wav) throws Exception {
        return JSON.readTree(
                transcribe(form(wav).field("response_format", "verbose_json")).body());
    }

    private static Form form(byte[] wav) {
        return new Form().file("turn.wav", wav).field("model", "whisper-1");
    }

    private static Multipart request(Form form) throws Exception {
        try (var echo = VendorServer.start(0)) {
            var seen = new Multipart[1];
            echo.on("POST", "/", request -> {
                seen[0] = Multipart.of(request);
                return io.moked.sandbox.http.Reply.text(200, "");
            });
            HTTP.send(
                    HttpRequest.newBuilder(URI.create(echo.url("/")))
                            .header("Content-Type", Form.TYPE)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return seen[0];
        }
    }

    private static HttpResponse<String> transcribe(Form form) throws Exception {
        return post("/audio/transcriptions", Form.TYPE, form.bytes());
    }

    private static HttpResponse<String> chat(String json) throws Exception {
        return post("/chat/completions", "application/json", json.getBytes(UTF_8));
    }

    private static java.util.List<String> events(String json) throws Exception {
        var answer = chat(json);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return Arrays.stream(answer.body().split("\n\n"))
                .map(event -> event.substring("data: ".length()))
                .toList();
    }

    private static HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
        return send(builder(path)
                .header("Authorization", "Bearer sk-anything")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private static HttpRequest.Builder builder(String path) {
        return HttpRequest.newBuilder(URI.create(server.url("/openai/v1" + path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static final class Form {

        static final String TYPE = "multipart/form-data; boundary=\"--b0undary\"";
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Form field(String name, String value) {
            return part("name=\"" + name + "\"", value.getBytes(UTF_8));
        }

        Form file(String fileName, byte[] content) {
            return part("name=\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: audio/wav", content);
        }

        private Form part(String disposition, byte[] content) {
            body.writeBytes(
                    ("----b0undary\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(UTF_8));
            return this;
        }

        byte[] bytes() {
            var whole = new ByteArrayOutputStream();
            whole.writeBytes(body.toByteArray());
            whole.writeBytes("----b0undary--\r\n".getBytes(UTF_8));
            return whole.toByteArray();
        }
    }
}
