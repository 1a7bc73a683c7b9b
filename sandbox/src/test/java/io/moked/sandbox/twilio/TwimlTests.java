package io.moked.sandbox.twilio;

import static io.moked.sandbox.twilio.FakeApplication.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.audio.SpokenAudio;
import io.moked.sandbox.audio.Wav;
import io.moked.sandbox.fault.Fault;
import io.moked.sandbox.fault.Fault.Kind;
import io.moked.sandbox.fault.Fault.Vendor;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.twilio.FakeApplication.Person;
import io.moked.sandbox.twilio.line.CallLog.Alert;
import io.moked.sandbox.twilio.line.Telephone.Act;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a call follows the TwiML it is given. */
class TwimlTests {

    private static final Act SILENT = new Act.KeepsSilent();

    private final FakeApplication application = new FakeApplication();

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void theCallerHearsWhatIsPlayedAndSaid() throws Exception {
        application
                .replies(
                        "/audio/greeting",
                        request -> Reply.of(200, "audio/wav", Wav.ofMulaw(SpokenAudio.speak("שלום לכם"))))
                .answers("/voice", "<Play>audio/greeting</Play><Say voice=\"Google.he-IL-Wavenet-A\">להתראות</Say>");
        var person = new Person();

        var log = application.call(person);

        assertThat(person.words()).containsExactly("שלום לכם", "להתראות");
        assertThat(log.status()).isEqualTo("completed");
        assertThat(log.alerts()).isEmpty();
    }

    @Test
    void aRecordingCallsTheActionWithItsSidAndLength() throws Exception {
        application
                .answers("/voice", "<Record action=\"turn?call=7&amp;turn=1\" playBeep=\"false\" timeout=\"2\"/>")
                .answers("/turn", "<Hangup/>");

        application.call(new Person(new Act.Speaks("אני רוצה תור", SpokenAudio.speak("אני רוצה תור"))));

        var turn = application.receivedAt("/turn").getFirst();
        assertThat(parameter(turn, "RecordingSid")).startsWith("RE");
        assertThat(parameter(turn, "RecordingUrl")).endsWith("/Recordings/" + parameter(turn, "RecordingSid"));
        assertThat(Integer.parseInt(parameter(turn, "RecordingDuration"))).isPositive();
        assertThat(turn.query().get("turn")).containsExactly("1");
    }

    @Test
    void aCallbackCanBeOvertakenByTheNextWebhook() throws Exception {
        application.faults.plan(null, new Fault(Vendor.TWILIO, "callback", Kind.REORDER, Duration.ZERO, 1));
        application
                .answers("/voice", "<Record action=\"turn\" recordingStatusCallback=\"stored\"/>")
                .answers("/turn", "<Hangup/>")
                .answers("/stored", "")
                .answers("/status", "");

        application.call(new Person(new Act.Speaks("אני רוצה תור", SpokenAudio.speak("אני רוצה תור"))));

        assertThat(application.received).extracting(Request::path).containsSubsequence("/turn", "/stored", "/status");
    }

    @Test
    void audioCanFailToArrive() throws Exception {
        application.faults.plan(null, new Fault(Vendor.TWILIO, "play", Kind.FAIL, Duration.ZERO, 1));
        application.faults.plan(null, new Fault(Vendor.TWILIO, "play", Kind.DROP, Duration.ZERO, 1));
        application
                .replies("/greeting", request -> Reply.of(200, "audio/wav", Wav.ofMulaw(SpokenAudio.speak("שלום לכם"))))
                .answers("/voice", "<Play>greeting</Play><Play>greeting</Play><Play>greeting</Play>");
        var person = new Person();

        var log = application.call(person);

        assertThat(person.words()).containsExactly("שלום לכם");
        assertThat(log.alerts()).extracting(Alert::code).containsExactly(11200, 11205);
    }

    @Test
    void anEmptyRecordingGoesOnWithTheNextVerb() throws Exception {
        application
                .answers("/voice", "<Record action=\"turn\"/><Redirect>empty</Redirect>")
                .answers("/turn", "<Hangup/>")
                .answers("/empty", "<Hangup/>");

        application.call(new Person(SILENT));

        assertThat(application.receivedAt("/turn")).isEmpty();
        assertThat(application.receivedAt("/empty")).hasSize(1);
    }

    @Test
    void aKeyEndsTheRecording() throws Exception {
        application.answers("/voice", "<Record action=\"turn\"/>").answers("/turn", "<Hangup/>");

        application.call(new Person(new Act.Presses("2")));

        assertThat(parameter(application.receivedAt("/turn").getFirst(), "Digits"))
                .isEqualTo("2");
    }

    @Test
    void gathersKeysAndOnlyKeys() throws Exception {
        application
                .answers("/voice", "<Gather action=\"keys\" numDigits=\"2\"><Say>נא להקיש</Say></Gather><Redirect/>")
                .answers("/keys", "<Hangup/>");
        var person = new Person(SILENT, new Act.Presses("123"));

        application.call(person);

        assertThat(application.receivedAt("/voice")).hasSize(2);
        assertThat(parameter(application.receivedAt("/keys").getFirst(), "Digits"))
                .isEqualTo("12");
        assertThat(person.words()).containsExactly("נא להקיש", "נא להקיש");
    }

    @ParameterizedTest
    @CsvSource({"true,completed", "false,no-answer"})
    void dialsAPersonAndTellsWhetherTheyAnswered(boolean answers, String status) throws Exception {
        application
                .answers("/voice", "<Dial action=\"handoff\" timeout=\"20\"><Number>+972523001001</Number></Dial>")
                .answers("/handoff", "<Hangup/>");
        var person = new Person(answers);

        application.call(person);

        var handoff = application.receivedAt("/handoff").getFirst();
        assertThat(parameter(handoff, "DialCallStatus")).isEqualTo(status);
        assertThat(handoff.form().containsKey("DialCallDuration")).isEqualTo(answers);
        assertThat(person.dialled).containsExactly("+972523001001");
    }

    @Test
    void endsATalkWithAPersonAtItsTimeLimit() throws Exception {
        application
                .answers("/voice", "<Dial action=\"handoff\" timeLimit=\"7\"><Number>+972523001001</Number></Dial>")
                .answers("/handoff", "<Hangup/>");

        application.call(new Person(true));

        var handoff = application.receivedAt("/handoff").getFirst();
        assertThat(parameter(handoff, "DialCallStatus")).isEqualTo("completed");
        assertThat(parameter(handoff, "DialCallDuration")).isEqualTo("7");
    }

    @Test
    void tellsWhenTheCallIsOver() throws Exception {
        application.answers("/voice", "<Pause length=\"61\"/>");
        application.answers("/status", "");

        var log = application.call(new Person());

        var status = application.receivedAt("/status").getFirst();
        assertThat(parameter(status, "CallStatus")).isEqualTo("completed");
        assertThat(Integer.parseInt(parameter(status, "CallDuration"))).isBetween(61, 70);
        assertThat(parameter(status, "SequenceNumber")).isEqualTo("0");
        assertThat(log.duration()).hasSeconds(61);
    }

    @Test
    void aRejectedCallIsNeverAnswered() throws Exception {
        application.answers("/voice", "<Reject reason=\"busy\"/>");

        assertThat(application.call(new Person()).status()).isEqualTo("busy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Sing/>|12200",
                "<Play volume=\"3\">a</Play>|12200",
                "<Pause length=\"long\"/>|12200",
                "<Say voice=\"Homer\">x</Say>|13512",
                "<Connect><Stream url=\"wss://x\"/></Connect>|12200",
                "<Dial>03-1234</Dial>|13223",
                "<Say>|12100"
            })
    void whatTwilioDoesNotUnderstandGoesToTheFallback(String verbs, int error) throws Exception {
        application.answers("/voice", verbs).answers("/fallback", "<Say>סליחה</Say>");
        var person = new Person();

        var log = application.call(person);

        assertThat(person.words()).containsExactly("סליחה");
        assertThat(log.alerts()).extracting(Alert::code).containsExactly(error);
        assertThat(parameter(application.receivedAt("/fallback").getFirst(), "ErrorCode"))
                .isEqualTo(String.valueOf(error));
    }

    @Test
    void refusesTwimlWithTheWrongContentType() throws Exception {
        application
                .replies(
                        "/voice",
                        request -> Reply.of(200, "application/json", "<Response/>".getBytes(StandardCharsets.UTF_8)))
                .answers("/fallback", "<Hangup/>");

        assertThat(application.call(new Person()).alerts())
                .extracting(Alert::code)
                .containsExactly(12300);
    }

    @Test
    void audioThatCannotBeHadIsAnAlertAndTheCallGoesOn() throws Exception {
        application.answers("/voice", "<Play>nowhere</Play><Say>ועוד משהו</Say>");
        var person = new Person();

        var log = application.call(person);

        assertThat(person.words()).containsExactly("ועוד משהו");
        assertThat(log.alerts()).extracting(Alert::code).containsExactly(11200);
    }

    @Test
    void aCallThatGoesInCirclesEnds() throws Exception {
        application.answers("/voice", "<Redirect/>");

        assertThat(application.call(new Person()).status()).isEqualTo("failed");
    }

    @Test
    void everyWebhookCarriesTheUsualParameters() throws Exception {
        application.answers("/voice", "<Hangup/>");

        application.call(new Person());

        var form = application.receivedAt("/voice").getFirst().form();
        assertThat(form)
                .containsAllEntriesOf(Map.of(
                        "From", java.util.List.of(FakeApplication.CALLER),
                        "To", java.util.List.of(FakeApplication.NUMBER),
                        "CallStatus", java.util.List.of("ringing"),
                        "Direction", java.util.List.of("inbound"),
                        "FromCity", java.util.List.of("")));
    }
}
