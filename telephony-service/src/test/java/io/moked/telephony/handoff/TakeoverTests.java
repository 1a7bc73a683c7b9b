package io.moked.telephony.handoff;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.events.call.CallCompleted;
import io.moked.events.call.CallId;
import io.moked.events.call.CallerSpoke;
import io.moked.events.call.CallerSpoke.Kind;
import io.moked.events.call.ReplyReady.Next;
import io.moked.events.task.TaskRequested;
import io.moked.sandbox.http.Reply;
import io.moked.telephony.Businesses.Clinic;
import io.moked.telephony.Carrier;
import io.moked.telephony.RecordingArchive;
import io.moked.telephony.TelephonyTest;
import io.moked.telephony.Twiml;
import io.moked.telephony.World;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TelephonyTest
class TakeoverTests {

    private static final String OWNERS_PHONE = "+972541112233";

    @Autowired
    Carrier carrier;

    @Autowired
    World.Stories stories;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    Clinic clinic;
    Carrier.Line line;
    CallId call;
    String silence;

    @BeforeEach
    void beginACall() {
        clinic = stories.clinic();
        line = carrier.dial(clinic.number());
        silence = line.begin().first("Redirect").content();
        call = stories.received(clinic.id()).callId();
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "OWNER", "AGENT"})
    void connectsTheCallerAndEndsWithThatTalk(Role role) {
        var accepted = takeOver(OWNERS_PHONE, role);
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.body()).isEqualTo("{\"state\":\"CALLING\"}");

        var connected = line.ask(askedOfTheCarrier());
        var dial = connected.first("Dial");
        assertThat(connected.names()).containsExactly("Say", "Dial");
        assertThat(dial.content()).isEqualTo(OWNERS_PHONE);
        assertThat(dial.attributes())
                .containsEntry("callerId", clinic.number().e164())
                .containsEntry("timeout", "25")
                .containsEntry("timeLimit", "7200");
        assertThat(line.ask(askedOfTheCarrier()).text()).isEqualTo(connected.text());

        var end = line.ask(dial.attributes().get("action"), "DialCallStatus", "completed", "DialCallDuration", "40");
        assertThat(end.names()).containsExactly("Hangup");
        assertThat(line.ask(askedOfTheCarrier()).names()).containsExactly("Say", "Hangup");
        assertThat(stories.seen(TaskRequested.class, clinic.id())).isEmpty();
        assertThat(takenOverAtTheEnd()).isTrue();
    }

    @Test
    void tellsThatTheCallerWasBeingConnectedWhenTheyHungUp() {
        takeOver(OWNERS_PHONE, Role.OWNER);
        line.ask(askedOfTheCarrier());
        assertThat(takenOverAtTheEnd()).isTrue();
    }

    @Test
    void tellsOfNoTakeoverWhereThereWasNone() {
        assertThat(takenOverAtTheEnd()).isNull();
    }

    private @Nullable Boolean takenOverAtTheEnd() {
        line.tell("/webhooks/twilio/voice/status", "CallStatus", "completed", "CallDuration", "60");
        eventually(
                () -> assertThat(stories.seen(CallCompleted.class, clinic.id())).hasSize(1));
        return stories.seen(CallCompleted.class, clinic.id()).getFirst().takenOver();
    }

    @ParameterizedTest
    @ValueSource(strings = {"busy", "no-answer", "failed", "canceled"})
    void givesTheCallerBackToTheAgentWhenNobodyAnswers(String status) {
        stories.reply(call, clinic.id(), 1, "במה אפשר לעזור?", null, Next.LISTEN);
        stored(1);
        line.ask(silence);
        takeOver(OWNERS_PHONE, Role.OWNER);
        var action = line.ask(askedOfTheCarrier()).first("Dial").attributes().get("action");

        var answer = line.asking(action, "DialCallStatus", status);
        var again = line.asking(action, "DialCallStatus", status);
        var spoke = stories.spoken(clinic.id(), 2);
        stories.reply(call, clinic.id(), 2, "אין מענה, אפשר להשאיר הודעה", null, Next.LISTEN);

        assertThat(spoke.kind()).isEqualTo(Kind.HANDOFF_FAILED);
        assertThat(Twiml.of(answer).names()).containsExactly("Say", "Record", "Redirect");
        assertThat(Twiml.of(answer).text()).isEqualTo(Twiml.of(again).text());
        assertThat(stories.seen(CallerSpoke.class, clinic.id())).hasSize(2);
        eventually(() -> assertThat(stories.seen(TaskRequested.class, clinic.id()))
                .extracting(TaskRequested::kind)
                .containsExactly(TaskRequested.Kind.HANDOFF_FAILED));
        assertThat(takenOverAtTheEnd()).isNull();
    }

    @Test
    void takesOverAgainAfterNobodyAnswered() {
        stories.reply(call, clinic.id(), 1, "במה אפשר לעזור?", null, Next.LISTEN);
        stored(1);
        line.ask(silence);
        takeOver(OWNERS_PHONE, Role.OWNER);
        var action = line.ask(askedOfTheCarrier()).first("Dial").attributes().get("action");
        line.asking(action, "DialCallStatus", "busy");
        stories.spoken(clinic.id(), 2);
        assertThat(takeOver("+97231234567", Role.OWNER).statusCode()).isEqualTo(202);
    }

    @Test
    void asksTheCarrierOnceHoweverOftenItIsWanted() {
        var wanted = Stream.generate(() -> CompletableFuture.supplyAsync(() -> takeOver(OWNERS_PHONE, Role.OWNER)))
                .limit(4)
                .toList();
        assertThat(wanted).extracting(answer -> answer.join().statusCode()).containsOnly(202);
        line.ask(askedOfTheCarrier());
        var other = takeOver("+97231234567", Role.OWNER);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("call.taken-over");
        assertThat(RecordingArchive.changesOf(line.callSid())).hasSize(1);
    }

    @Test
    void answersAKeyThatWasUsedBeforeTheSame() {
        var body = "{\"phone\":\"" + OWNERS_PHONE + "\"}";
        var token = person(Role.OWNER, clinic.id());
        var first = carrier.postJson(path(clinic.id(), call), body, token, "Idempotency-Key", "one");
        var second = carrier.postJson(path(clinic.id(), call), body, token, "Idempotency-Key", "one");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        askedOfTheCarrier();
        assertThat(RecordingArchive.changesOf(line.callSid())).hasSize(1);
    }

    @Test
    void doesNotRepeatWhatTheCarrierMayHaveDone() {
        RecordingArchive.answersChangesOf(line.callSid(), Reply.text(503, "down"));
        takeOver(OWNERS_PHONE, Role.OWNER);
        var asked = askedOfTheCarrier();
        eventually(() -> {
            hurry();
            assertThat(states()).containsExactly("FAILED");
        });
        assertThat(RecordingArchive.changesOf(line.callSid())).hasSize(1);
        assertThat(line.ask(asked).first("Dial").content()).isEqualTo(OWNERS_PHONE);
        assertThat(states()).containsExactly("CONNECTING");
    }

    @Test
    void goesOnWhenOnlyTheCarriersAnswerWasLost() {
        RecordingArchive.answersChangesOf(line.callSid(), Reply.text(503, "down"));
        takeOver(OWNERS_PHONE, Role.OWNER);
        line.ask(askedOfTheCarrier());
        eventually(() -> {
            hurry();
            assertThat(stories.rows(
                            "select id from work where kind = 'ConnectTakeover' and business_id = ? and done_at is not null",
                            clinic.id().value()))
                    .hasSize(1);
        });
        assertThat(states()).containsExactly("CONNECTING");
        assertThat(RecordingArchive.changesOf(line.callSid())).hasSize(1);
    }

    @Test
    void leavesTheCallToTheAgentWhenTheCarrierRefuses() {
        RecordingArchive.answersChangesOf(line.callSid(), Reply.json(400, "{\"code\":21220}"));
        takeOver(OWNERS_PHONE, Role.OWNER);
        eventually(() -> assertThat(states()).containsExactly("FAILED"));
        stories.reply(call, clinic.id(), 1, "במה אפשר לעזור?", null, Next.LISTEN);
        assertThat(line.ask(silence).names()).containsExactly("Say", "Record", "Redirect");
    }

    @Test
    void connectsWhatWasWantedLastWhenTheCarrierIsLate() {
        RecordingArchive.answersChangesOf(line.callSid(), Reply.text(404, ""));
        takeOver(OWNERS_PHONE, Role.OWNER);
        var first = askedOfTheCarrier();
        eventually(() -> assertThat(states()).containsExactly("FAILED"));
        RecordingArchive.answersChangesOf(line.callSid(), Reply.json(200, "{}"));
        takeOver("+97231234567", Role.OWNER);
        eventually(() -> assertThat(RecordingArchive.changesOf(line.callSid())).hasSize(2));
        assertThat(line.ask(first).first("Dial").content()).isEqualTo("+97231234567");
    }

    @Test
    void takesNoCallOverThatIsOver() {
        line.tell("/webhooks/twilio/voice/status", "CallStatus", "completed", "CallDuration", "9");
        var answer = takeOver(OWNERS_PHONE, Role.OWNER);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("https://moked.io/problems/conflict", "call.over");
        assertThat(RecordingArchive.changesOf(line.callSid())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"+972190012345\"",
                "\"+9721700123456\"",
                "\"+972772345678\"",
                "\"+12025550123\"",
                "\"+97254111223\"",
                "\"+9725411122334\"",
                "\"+97250111223a\"",
                "\"0541112233\"",
                "\"\"",
                "null",
                "{}"
            })
    void callsOrdinaryNumbersOfIsraelOnly(String phone) {
        var body = "{\"phone\":" + phone + "}";
        var answer = carrier.postJson(path(clinic.id(), call), body, person(Role.OWNER, clinic.id()));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"phone\"");
        assertThat(RecordingArchive.changesOf(line.callSid())).isEmpty();
    }

    @Test
    void doesNotCallTheNumberThatWasDialled() {
        assertThat(takeOver(clinic.number().e164(), Role.OWNER).statusCode()).isEqualTo(400);
    }

    @Test
    void isForPeopleOfTheBusinessOnly() {
        var body = "{\"phone\":\"" + OWNERS_PHONE + "\"}";
        var other = stories.clinic().id();
        assertThat(carrier.postJson(path(clinic.id(), call), body, "").statusCode())
                .isEqualTo(401);
        for (var role : List.of(Role.SERVICE, Role.TWILIO_WEBHOOK, Role.AUDIO_LISTENER)) {
            assertThat(takeOver(OWNERS_PHONE, role).statusCode()).as("%s", role).isEqualTo(403);
        }
        for (var role : List.of(Role.ADMIN, Role.OWNER, Role.AGENT)) {
            for (var path :
                    List.of(path(clinic.id(), call), path(other, call), path(other, new CallId(UUID.randomUUID())))) {
                assertThat(carrier.postJson(path, body, person(role, other)).statusCode())
                        .as("%s %s", role, path)
                        .isEqualTo(404);
            }
        }
        var administrator = TestKeys.token("gateway-service", "telephony-service", Role.ADMIN, "*");
        assertThat(carrier.postJson(path(other, call), body, administrator).statusCode())
                .isEqualTo(404);
        assertThat(RecordingArchive.changesOf(line.callSid())).isEmpty();
    }

    private HttpResponse<String> takeOver(String phone, Role role) {
        return carrier.postJson(path(clinic.id(), call), "{\"phone\":\"" + phone + "\"}", person(role, clinic.id()));
    }

    /** The address at which the carrier is to ask. */
    private String askedOfTheCarrier() {
        eventually(() -> assertThat(RecordingArchive.changesOf(line.callSid())).isNotEmpty());
        var form = RecordingArchive.changesOf(line.callSid()).getFirst();
        assertThat(form.get("Method")).containsExactly("POST");
        return form.get("Url").getFirst();
    }

    private List<String> states() {
        return stories.rows(
                "select state from takeover where business_id = ?", clinic.id().value());
    }

    private void stored(int turn) {
        eventually(() -> assertThat(
                        stories.rows("select text from reply where call_id = ? and turn = ?", call.value(), turn))
                .hasSize(1));
    }

    /** Makes noted work due now. */
    private void hurry() {
        Tenancy.as(
                clinic.id(),
                () -> transaction.execute(status -> jdbc.update(
                        "update work set due_at = now() where kind = 'ConnectTakeover' and done_at is null")));
    }

    private static String path(BusinessId business, CallId call) {
        return "/api/v1/businesses/" + business + "/live-calls/" + call + "/takeover";
    }

    private static String person(Role role, BusinessId business) {
        return TestKeys.token("gateway-service", "telephony-service", role, business.toString());
    }
}
