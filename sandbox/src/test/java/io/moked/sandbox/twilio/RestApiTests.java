package io.moked.sandbox.twilio;

import static io.moked.sandbox.twilio.FakeApplication.ACCOUNT;
import static io.moked.sandbox.twilio.FakeApplication.CALLER;
import static io.moked.sandbox.twilio.FakeApplication.NUMBER;
import static io.moked.sandbox.twilio.FakeApplication.TOKEN;
import static io.moked.sandbox.twilio.FakeApplication.parameter;
import static io.moked.sandbox.twilio.message.ContentTemplates.APPOINTMENT_CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.twilio.http.HttpMethod;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import io.moked.sandbox.audio.SpokenAudio;
import io.moked.sandbox.audio.Wav;
import io.moked.sandbox.fault.Fault;
import io.moked.sandbox.fault.Fault.Kind;
import io.moked.sandbox.fault.Fault.Vendor;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.twilio.FakeApplication.Person;
import io.moked.sandbox.twilio.line.Telephone;
import io.moked.sandbox.twilio.line.Telephone.Act;
import io.moked.sandbox.twilio.message.Message;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The REST API over the wire. */
class RestApiTests {

    private static final String WHATSAPP = "whatsapp:";
    private static final String VARIABLES =
            "{\"1\":\"דנה\",\"2\":\"מרפאת לוין\",\"3\":\"ניקוי אבנית\",\"4\":\"1.12\",\"5\":\"15:00\"}";

    private final FakeApplication application =
            new FakeApplication().replies("/message-status", request -> FakeApplication.twiml(""));
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        application.close();
        http.close();
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, String path, String token) throws Exception {
        var credentials = Base64.getEncoder().encodeToString((ACCOUNT + ":" + token).getBytes(StandardCharsets.UTF_8));
        var uri = URI.create(application.vendors.url("/twilio/2010-04-01/Accounts/" + ACCOUNT + path));
        return http.send(
                request.uri(uri).header("Authorization", "Basic " + credentials).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(String path, Map<String, String> form) throws Exception {
        var body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body)), path, TOKEN);
    }

    private static Map<?, ?> json(HttpResponse<byte[]> response) {
        return JsonMapper.shared().readValue(response.body(), Map.class);
    }

    private Map<String, String> confirmation() {
        return Map.of(
                "From", WHATSAPP + NUMBER,
                "To", WHATSAPP + CALLER,
                "ContentSid", APPOINTMENT_CONFIRMED,
                "ContentVariables", VARIABLES,
                "StatusCallback", FakeApplication.PUBLIC + "/message-status");
    }

    private List<String> statusesTold() {
        return application.receivedAt("/message-status").stream()
                .map(request -> parameter(request, "MessageStatus"))
                .toList();
    }

    private Message onlyMessage() {
        assertThat(application.twilio.messages()).hasSize(1);
        return application.twilio.messages().getFirst();
    }

    @Test
    void refusesAWrongToken() throws Exception {
        var response = send(HttpRequest.newBuilder(), "/Messages.json", "guessed");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(json(response).get("code")).isEqualTo(20003);
    }

    @Test
    void aTemplateIsDeliveredAndEachStepTold() throws Exception {
        var response = post("/Messages.json", confirmation());

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(json(response).get("status")).isEqualTo("queued");
        await().until(() -> statusesTold().size() == 3);
        assertThat(statusesTold()).containsExactly("queued", "sent", "delivered");
        assertThat(onlyMessage().body()).contains("דנה", "ניקוי אבנית", "15:00");
        assertThat(onlyMessage().channel()).isEqualTo(Message.Channel.WHATSAPP);
    }

    @Test
    void freeTextIsForThoseWhoWroteWithinADay() throws Exception {
        var text = Map.of("From", WHATSAPP + NUMBER, "To", WHATSAPP + CALLER, "Body", "שלום");
        post("/Messages.json", text);
        await().until(() -> onlyMessage().status() == Message.Status.FAILED);
        assertThat(onlyMessage().errorCode()).isEqualTo(63016);

        application.twilio.customerWrote(CALLER, NUMBER);
        post("/Messages.json", text);

        await().until(() -> application.twilio.messages().getLast().status() == Message.Status.DELIVERED);
    }

    @Test
    void whoHasNoWhatsAppGetsNothingByWhatsApp() throws Exception {
        application.twilio.hasNoWhatsApp(CALLER);

        post("/Messages.json", confirmation());

        await().until(() -> statusesTold().contains("undelivered"));
        assertThat(parameter(application.receivedAt("/message-status").getLast(), "ErrorCode"))
                .isEqualTo("63003");
    }

    @Test
    void statusesCanOvertakeEachOther() throws Exception {
        application.faults.plan(null, new Fault(Vendor.TWILIO, "message-status", Kind.REORDER, Duration.ZERO, 1));

        post("/Messages.json", confirmation());

        await().until(() -> statusesTold().size() == 3);
        assertThat(statusesTold()).containsExactly("delivered", "sent", "queued");
    }

    @Test
    void anAnswerThatIsLostLeavesAMessageThatWasSent() {
        application.faults.plan(null, new Fault(Vendor.TWILIO, "message", Kind.DROP, Duration.ZERO, 1));

        assertThat(org.assertj.core.api.Assertions.catchException(() -> post("/Messages.json", confirmation())))
                .isInstanceOf(java.io.IOException.class);

        await().until(() -> onlyMessage().status() == Message.Status.DELIVERED);
    }

    @Test
    void findsMessagesByReceiver() throws Exception {
        post("/Messages.json", confirmation());
        post("/Messages.json", Map.of("From", NUMBER, "To", "+972502349999", "Body", "שלום"));

        var found = send(
                HttpRequest.newBuilder(),
                "/Messages.json?To=%2B972502349999&DateSent=" + java.time.LocalDate.now(java.time.ZoneOffset.UTC),
                TOKEN);

        assertThat((List<?>) json(found).get("messages")).hasSize(1);
    }

    @Test
    void refusesWhatTheSpecificationDoesNotKnow() throws Exception {
        assertThat(codeOf(Map.of("From", NUMBER, "To", CALLER, "Text", "שלום"))).isEqualTo(20001);
        assertThat(codeOf(Map.of("From", NUMBER, "Body", "שלום"))).isEqualTo(20001);
        assertThat(codeOf(Map.of("From", NUMBER, "To", CALLER, "Body", "שלום", "ValidityPeriod", "long")))
                .isEqualTo(20001);
    }

    @Test
    void refusesWhatTwilioRefuses() throws Exception {
        assertThat(codeOf(Map.of("From", "+972500000000", "To", CALLER, "Body", "שלום")))
                .isEqualTo(21606);
        assertThat(codeOf(Map.of("From", NUMBER, "To", WHATSAPP + CALLER, "Body", "שלום")))
                .isEqualTo(21910);
        assertThat(codeOf(Map.of("From", NUMBER, "To", "0502345678", "Body", "שלום")))
                .isEqualTo(21211);
        assertThat(codeOf(Map.of("From", NUMBER, "To", CALLER))).isEqualTo(21602);
        assertThat(codeOf(Map.of("From", NUMBER, "To", CALLER, "ContentSid", "HX" + "0".repeat(32))))
                .isEqualTo(21655);
        assertThat(codeOf(Map.of(
                        "From", NUMBER, "To", CALLER, "ContentSid", APPOINTMENT_CONFIRMED, "ContentVariables", "{}")))
                .isEqualTo(21656);
        assertThat(application.twilio.messages()).isEmpty();
    }

    private Object codeOf(Map<String, String> form) throws Exception {
        var response = post("/Messages.json", form);
        assertThat(response.statusCode()).isEqualTo(400);
        return json(response).get("code");
    }

    @Test
    void aRecordingIsFetchedAndDeleted() throws Exception {
        application.answers("/voice", "<Record action=\"turn\"/>").answers("/turn", "<Hangup/>");
        application.call(new Person(new Act.Speaks("שלום", SpokenAudio.speak("שלום"))));
        Request turn = application.receivedAt("/turn").getFirst();
        var path = "/Recordings/" + parameter(turn, "RecordingSid");

        var audio = send(HttpRequest.newBuilder(), path + ".wav", TOKEN);
        assertThat(SpokenAudio.hear(Wav.read(audio.body())).text()).isEqualTo("שלום");
        assertThat(send(HttpRequest.newBuilder(), path, "guessed").statusCode()).isEqualTo(401);
        assertThat(send(HttpRequest.newBuilder().DELETE(), path + ".json", TOKEN)
                        .statusCode())
                .isEqualTo(204);
        assertThat(send(HttpRequest.newBuilder(), path, TOKEN).statusCode()).isEqualTo(404);
    }

    @Test
    void aRecordingMayNotBeThereYet() throws Exception {
        application.faults.plan(null, new Fault(Vendor.TWILIO, "recording", Kind.FAIL, Duration.ZERO, 1));
        application.answers("/voice", "<Record action=\"turn\"/>").answers("/turn", "<Hangup/>");
        application.call(new Person(new Act.Speaks("שלום", SpokenAudio.speak("שלום"))));
        var path = "/Recordings/" + parameter(application.receivedAt("/turn").getFirst(), "RecordingSid");

        assertThat(send(HttpRequest.newBuilder(), path, TOKEN).statusCode()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(), path, TOKEN).statusCode()).isEqualTo(200);
    }

    @Test
    void aCallCanBeEndedFromOutside() throws Exception {
        application.answers("/voice", "<Pause length=\"3600\"/><Say>לא נאמר</Say>");
        var sid = Twilio.newCallSid();
        var person = new Person();
        var call = Thread.ofVirtual().start(() -> {
            try {
                application.twilio.call(sid, CALLER, NUMBER, person);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> !application.receivedAt("/voice").isEmpty());

        await().until(() ->
                post("/Calls/" + sid + ".json", Map.of("Status", "completed")).statusCode() == 200);

        assertThat(call.join(Duration.ofSeconds(2))).isTrue();
        assertThat(person.heard).isEmpty();
        assertThat(json(send(HttpRequest.newBuilder(), "/Calls/" + sid + ".json", TOKEN))
                        .get("status"))
                .isEqualTo("completed");
    }

    @Test
    void aCallCanBeSentElsewhereFromOutsideWhateverItIsDoing() throws Exception {
        application
                .answers("/voice", "<Record action=\"turn\"/>")
                .answers("/turn", "<Hangup/>")
                .answers("/taken", "<Dial action=\"after\">+972541112233</Dial>")
                .answers("/after", "<Say>להתראות</Say>");
        var sid = Twilio.newCallSid();
        var sent = new CountDownLatch(1);
        var person = new Person(true);
        var call = Thread.ofVirtual().start(() -> {
            try {
                application.twilio.call(sid, CALLER, NUMBER, new Waiting(sent, person));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> !application.receivedAt("/voice").isEmpty());

        var url = FakeApplication.PUBLIC + "/taken?takeover=7#ct=2000&rt=12000&tt=14000&rc=1";
        var change = Map.of("Url", url, "Method", "POST");
        assertThat(post("/Calls/" + sid + ".json", change).statusCode()).isEqualTo(200);
        sent.countDown();

        assertThat(call.join(Duration.ofSeconds(3))).isTrue();
        assertThat(person.dialled).containsExactly("+972541112233");
        assertThat(person.words()).containsExactly("להתראות");
        assertThat(application.receivedAt("/taken").getFirst().query().get("takeover"))
                .containsExactly("7");
        assertThat(application.receivedAt("/turn")).isEmpty();
        var over = post("/Calls/" + sid + ".json", change);
        assertThat(over.statusCode()).isEqualTo(400);
        assertThat(json(over).get("code")).isEqualTo(21220);
    }

    /** A caller who speaks until something has happened. */
    private record Waiting(CountDownLatch until, Person person) implements Telephone {

        @Override
        public void hears(Sound sound) {
            person.hears(sound);
        }

        @Override
        public Act acts() {
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Act.Speaks("אני רוצה תור", SpokenAudio.speak("אני רוצה תור"));
        }

        @Override
        public boolean personAnswers(String number) {
            return person.personAnswers(number);
        }
    }

    @Test
    void theVendorsOwnLibraryUnderstandsIt() throws Exception {
        var client = new TwilioRestClient.Builder(ACCOUNT, TOKEN)
                .httpClient(new Rerouted(application.vendors.url("/twilio")))
                .build();

        var sent = com.twilio.rest.api.v2010.account.Message.creator(
                        new com.twilio.type.PhoneNumber(WHATSAPP + CALLER),
                        new com.twilio.type.PhoneNumber(WHATSAPP + NUMBER),
                        (String) null)
                .setContentSid(APPOINTMENT_CONFIRMED)
                .setContentVariables(VARIABLES)
                .create(client);
        await().until(() -> com.twilio.rest.api.v2010.account.Message.fetcher(sent.getSid())
                        .fetch(client)
                        .getStatus()
                == com.twilio.rest.api.v2010.account.Message.Status.DELIVERED);

        var found = com.twilio.rest.api.v2010.account.Message.reader()
                .setTo(new com.twilio.type.PhoneNumber(WHATSAPP + CALLER))
                .read(client);
        assertThat(found).hasSize(1);
    }

    /** The library with another address. */
    private static final class Rerouted extends NetworkHttpClient {

        private final String base;

        Rerouted(String base) {
            this.base = base;
        }

        @Override
        public com.twilio.http.Response makeRequest(com.twilio.http.Request request) {
            var url = request.getUrl().replace("https://api.twilio.com", base);
            var rerouted = new com.twilio.http.Request(
                    HttpMethod.forValue(request.getMethod().toString()), url);
            request.getQueryParams()
                    .forEach((name, values) -> values.forEach(value -> rerouted.addQueryParam(name, value)));
            request.getPostParams()
                    .forEach((name, values) -> values.forEach(value -> rerouted.addPostParam(name, value)));
            rerouted.setAuth(ACCOUNT, TOKEN);
            rerouted.setContentType(request.getContentType());
            return super.makeRequest(rerouted);
        }
    }
}
