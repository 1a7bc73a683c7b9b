package io.moked.telephony.voice;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.call.CallerSpoke;
import io.moked.events.call.CallerSpoke.Kind;
import io.moked.events.call.ReplyReady.Next;
import io.moked.telephony.Businesses.Clinic;
import io.moked.telephony.Carrier;
import io.moked.telephony.RecordingArchive;
import io.moked.telephony.TelephonyTest;
import io.moked.telephony.Twiml;
import io.moked.telephony.Waves;
import io.moked.telephony.World;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TelephonyTest
class TurnTests {

    @Autowired
    Carrier carrier;

    @Autowired
    World.Stories stories;

    Clinic clinic;
    Carrier.Line line;
    Twiml greeting;

    @BeforeEach
    void beginACall() {
        clinic = stories.clinic();
        line = carrier.dial(clinic.number());
        greeting = line.begin();
    }

    @Test
    void takesAnUtteranceToTheAgentAndTheReplyToTheCaller() {
        var recording = utterance();

        var answer = line.asking(action(greeting), recording);
        var spoke = stories.spoken(clinic.id(), 1);
        stories.reply(spoke.callId(), clinic.id(), 1, "מתי נוח לך?", "a-abc.def", Next.LISTEN);
        var twiml = untilTheReply(Twiml.of(answer));

        assertThat(spoke.kind()).isEqualTo(Kind.SPEECH);
        assertThat(spoke.recordingId()).isNotNull();
        assertThat(spoke.caller()).isEqualTo(Carrier.DANA);
        assertThat(twiml.names()).containsExactly("Play", "Record", "Redirect");
        assertThat(twiml.first("Play").content()).isEqualTo("https://moked.example/audio/a-abc.def");
        assertThat(action(twiml)).contains("call=" + spoke.callId() + "&turn=2#");
    }

    @Test
    void answersARepeatedTurnWithTheSameBytesAndAsksTheAgentOnce() {
        var recording = utterance();

        var answers = IntStream.range(0, 5)
                .mapToObj(number -> line.asking(action(greeting), recording))
                .toList();
        var spoke = stories.spoken(clinic.id(), 1);
        stories.reply(spoke.callId(), clinic.id(), 1, "מתי נוח לך?", "a-abc", Next.LISTEN);

        var told = answers.stream().map(Twiml::of).map(Twiml::text).distinct().toList();
        assertThat(told).hasSize(1);
        assertThat(line.ask(action(greeting), recording).text()).isEqualTo(told.getFirst());
        assertThat(stories.seen(CallerSpoke.class, clinic.id())).hasSize(1);
    }

    @Test
    void tellsSilenceWithoutARecording() {
        line.asking(greeting.first("Redirect").content());

        var spoke = stories.spoken(clinic.id(), 1);

        assertThat(spoke.kind()).isEqualTo(Kind.SILENCE);
        assertThat(spoke.recordingId()).isNull();
    }

    @Test
    void tellsPressedKeysAndDiscardsTheSilenceBeforeThem() {
        var recording = Carrier.sid("RE");
        var address = RecordingArchive.keep(recording, Waves.file(Waves.muLaw(1000)));

        assertThat(line.tell(
                        greeting.first("Record").attributes().get("recordingStatusCallback"),
                        "RecordingStatus",
                        "completed",
                        "RecordingSid",
                        recording,
                        "RecordingUrl",
                        address,
                        "RecordingDuration",
                        "1"))
                .isEqualTo(204);
        line.asking(
                action(greeting),
                "RecordingSid",
                recording,
                "RecordingUrl",
                address,
                "RecordingDuration",
                "1",
                "Digits",
                "7");

        var spoke = stories.spoken(clinic.id(), 1);
        assertThat(spoke.kind()).isEqualTo(Kind.DIGITS);
        assertThat(spoke.digits()).isEqualTo("7");
        eventually(() -> assertThat(RecordingArchive.isDeleted(recording)).isTrue());
    }

    @Test
    void awaitsNoReplyFromACallerWhoHungUp() {
        var twiml = line.ask(action(greeting), with(utterance(), "Digits", "hangup"));

        assertThat(twiml.names()).containsExactly("Hangup");
        assertThat(stories.spoken(clinic.id(), 1).kind()).isEqualTo(Kind.SPEECH);
    }

    @Test
    void saysTheWordsWhenThereIsNoAudio() {
        var answer = line.asking(greeting.first("Redirect").content());
        var spoke = stories.spoken(clinic.id(), 1);
        stories.reply(spoke.callId(), clinic.id(), 1, "5 < 6 & \"שלום\"", null, Next.HANG_UP);

        var twiml = untilTheReply(Twiml.of(answer));

        assertThat(twiml.names()).containsExactly("Say", "Hangup");
        assertThat(twiml.first("Say").content()).isEqualTo("5 < 6 & \"שלום\"");
    }

    @Test
    void takesTheFirstReplyOfATurnHoweverOftenItArrives() {
        var call = stories.received(clinic.id()).callId();
        var reply = stories.reply(call, clinic.id(), 1, "אחת", null, Next.LISTEN);
        stories.publishAgainAndAgain(reply);
        stories.reply(call, clinic.id(), 1, "שתיים", null, Next.HANG_UP);
        stories.reply(call, clinic.id(), 2, "סוף", null, Next.HANG_UP);
        eventually(() -> assertThat(stories.rows(
                        "select text from reply where business_id = ? order by turn",
                        clinic.id().value()))
                .containsExactly("אחת", "סוף"));

        assertThat(line.ask(greeting.first("Redirect").content()).first("Say").content())
                .isEqualTo("אחת");
    }

    @Test
    void ignoresAReplyToACallItDoesNotKnow() {
        stories.reply(io.moked.events.call.CallId.random(), clinic.id(), 1, "למי?", null, Next.LISTEN);
        var call = stories.received(clinic.id()).callId();
        stories.reply(call, clinic.id(), 1, "לך", null, Next.LISTEN);

        eventually(() -> assertThat(stories.rows(
                        "select text from reply where business_id = ?",
                        clinic.id().value()))
                .containsExactly("לך"));
    }

    @Test
    void refusesATurnThatIsNotTheNext() {
        var call = stories.received(clinic.id()).callId();

        var twiml = line.ask("/webhooks/twilio/voice/turn?call=" + call + "&turn=2&empty=1");

        assertThat(twiml.names()).containsExactly("Say", "Hangup");
        assertThat(stories.rows("select number from turn where call_id = ?", call.value()))
                .isEmpty();
    }

    @Test
    void refusesACallThatTheCarrierNamesOtherwise() {
        var stranger = carrier.dial(clinic.number());

        assertThat(stranger.ask(greeting.first("Redirect").content()).names()).containsExactly("Say", "Hangup");
        assertThat(line.ask("/webhooks/twilio/voice/turn?call=" + UUID.randomUUID() + "&turn=1&empty=1")
                        .names())
                .containsExactly("Say", "Hangup");
        assertThat(stories.rows(
                        "select number from turn where business_id = ?",
                        clinic.id().value()))
                .isEmpty();
    }

    @Test
    void refusesAMalformedPlaceInTheCall() {
        assertThat(line.tell("/webhooks/twilio/voice/turn?call=me&turn=1")).isEqualTo(400);
        assertThat(line.tell("/webhooks/twilio/voice/turn?call=" + UUID.randomUUID() + "&turn=one"))
                .isEqualTo(400);
    }

    @Test
    void endsACallThatHasHadAllItsTurns() {
        var call = stories.received(clinic.id()).callId();
        for (int turn = 1; turn <= 5; turn++) {
            stories.reply(call, clinic.id(), turn, "כן?", null, Next.LISTEN);
        }
        eventually(() -> assertThat(stories.rows("select turn from reply where call_id = ?", call.value()))
                .hasSize(5));

        var twiml = greeting;
        for (int turn = 1; turn <= 5; turn++) {
            twiml = line.ask(twiml.first("Redirect").content());
        }

        assertThat(twiml.names()).containsExactly("Say", "Say", "Hangup");
    }

    /** An utterance at the carrier, as the parameters of its webhook. */
    static String[] utterance() {
        var sid = Carrier.sid("RE");
        var address = RecordingArchive.keep(sid, Waves.file(Waves.muLaw(2500)));
        return new String[] {"RecordingSid", sid, "RecordingUrl", address, "RecordingDuration", "3"};
    }

    private static String[] with(String[] parameters, String name, String value) {
        var more = java.util.Arrays.copyOf(parameters, parameters.length + 2);
        more[parameters.length] = name;
        more[parameters.length + 1] = value;
        return more;
    }

    private static String action(Twiml twiml) {
        return twiml.first("Record").attributes().get("action");
    }

    /** On a slow machine the reply may miss the first webhook. */
    private Twiml untilTheReply(Twiml answer) {
        return answer.names().contains("Pause")
                ? untilTheReply(line.ask(answer.first("Redirect").content()))
                : answer;
    }
}
