package io.moked.telephony.voice;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.moked.events.call.CallReceived;
import io.moked.events.call.PromptPrepared;
import io.moked.telephony.Businesses;
import io.moked.telephony.Carrier;
import io.moked.telephony.RecordingArchive;
import io.moked.telephony.TelephonyTest;
import io.moked.telephony.Twiml;
import io.moked.telephony.World;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@TelephonyTest
class IncomingCallTests {

    private static final String INCOMING = "/webhooks/twilio/voice/incoming";

    @Autowired
    Carrier carrier;

    @Autowired
    World.Stories stories;

    @Autowired
    MeterRegistry meters;

    @Test
    void greetsInTheCarriersVoiceAndListens() {
        var clinic = stories.clinic();
        var line = carrier.dial(clinic.number());

        var twiml = line.begin();

        assertThat(twiml.names()).containsExactly("Say", "Record", "Redirect");
        assertThat(twiml.first("Say").content()).contains("מרפאת חיוכים", "אוטומטי", "מוקלטת");
        assertThat(twiml.first("Say").attributes())
                .containsEntry("voice", "Google.he-IL-Wavenet-A")
                .containsEntry("language", "he-IL");
        var received = stories.received(clinic.id());
        var place = "?call=" + received.callId() + "&turn=1";
        var patience = "#ct=2000&rt=12000&tt=14000&rc=1";
        var voice = "https://moked.example/webhooks/twilio/voice/";
        assertThat(twiml.first("Record").attributes())
                .containsEntry("action", voice + "turn" + place + patience)
                .containsEntry("recordingStatusCallback", voice + "recording" + place + patience)
                .containsEntry("playBeep", "false")
                .containsEntry("trim", "do-not-trim")
                .containsEntry("timeout", "2")
                .containsEntry("maxLength", "30");
        assertThat(twiml.first("Redirect").content()).isEqualTo(voice + "turn" + place + "&empty=1" + patience);
        assertThat(received.caller()).isEqualTo(Carrier.DANA);
        assertThat(received.providerCallId()).isEqualTo(line.callSid());
    }

    @Test
    void playsThePreparedGreeting() {
        var clinic = stories.clinic();
        stories.probe()
                .publish(new PromptPrepared(
                        clinic.id(),
                        PromptPrepared.Kind.GREETING,
                        1,
                        "שלום",
                        "he-IL-Wavenet-A",
                        new byte[800],
                        Instant.now()));
        eventually(() -> assertThat(stories.rows(
                        "select kind from prompt where business_id = ?",
                        clinic.id().value()))
                .containsExactly("GREETING"));

        var twiml = carrier.dial(clinic.number()).begin();

        assertThat(twiml.names()).containsExactly("Play", "Record", "Redirect");
        assertThat(twiml.first("Play").content()).startsWith("https://moked.example/audio/t-");
    }

    @Test
    void answersARepeatedWebhookWithTheSameBytesAndStoresOneCall() {
        var clinic = stories.clinic();
        var line = carrier.dial(clinic.number());

        var answers = IntStream.range(0, 8).mapToObj(number -> line.asking(INCOMING)).toList().stream()
                .map(Twiml::of)
                .map(Twiml::text)
                .distinct();

        assertThat(answers).hasSize(1);
        assertThat(stories.rows("select id from call where call_sid = ?", line.callSid()))
                .hasSize(1);
        assertThat(stories.rows(
                        "select id from outbox where topic = 'call.received' and key = (select id::text from call where call_sid = ?)",
                        line.callSid()))
                .hasSize(1);
    }

    @Test
    void staysWithTheBusinessOfACallWhenTheNumberMovesBetweenAttempts() {
        var before = stories.clinic();
        var line = carrier.dial(before.number());
        var first = line.begin();
        stories.known(Businesses.clinic().withNumber(before.number()));

        assertThat(line.begin().text()).isEqualTo(first.text());
        assertThat(stories.rows("select business_id from call where call_sid = ?", line.callSid()))
                .containsExactly(before.id().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "+266696687", "Restricted", "sip:dana@example.com"})
    void takesAWithheldNumberForNone(String from) {
        var clinic = stories.clinic();

        carrier.dial(clinic.number()).withheld(from).begin();

        assertThat(stories.received(clinic.id()).caller()).isNull();
    }

    @Test
    void refusesPolitelyWhenNobodysNumberIsDialled() {
        var before = count("moked.voice.unknown.numbers");
        var line = carrier.dial(World.freshNumber());

        var twiml = line.begin();

        assertThat(twiml.names()).containsExactly("Say", "Hangup");
        assertThat(count("moked.voice.unknown.numbers")).isEqualTo(before + 1);
        assertThat(stories.rows("select id from call where call_sid = ?", line.callSid()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CallSid,CA123",
        "CallSid,''",
        "CallSid,XX00000000000000000000000000000001",
        "AccountSid,AC0",
        "AccountSid,AC00000000000000000000000000000002",
        "From,''",
        "To,''",
        "To,12345",
    })
    void refusesAMalformedFormAndStoresNothing(String parameter, String value) {
        var clinic = stories.clinic();
        var line = carrier.dial(clinic.number());

        var response = carrier.post(INCOMING, line.form(parameter, value), Carrier.token(RecordingArchive.ACCOUNT));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("https://moked.io/problems/malformed-webhook");
        assertThat(stories.rows(
                        "select id from call where business_id = ?", clinic.id().value()))
                .isEmpty();
        assertThat(stories.seen(CallReceived.class, clinic.id())).isEmpty();
    }

    @Test
    void refusesAnAbsurdlyLongParameter() {
        var line = carrier.dial(stories.clinic().number());

        assertThat(line.tell(INCOMING, "From", "9".repeat(5000))).isEqualTo(400);
    }

    private double count(String counter) {
        return meters.counter(counter).count();
    }
}
