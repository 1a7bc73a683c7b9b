package io.moked.telephony.account;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.events.call.CallerSpoke;
import io.moked.telephony.Businesses.Clinic;
import io.moked.telephony.Carrier;
import io.moked.telephony.RecordingArchive;
import io.moked.telephony.TelephonyTest;
import io.moked.telephony.Twiml;
import io.moked.telephony.Waves;
import io.moked.telephony.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The clinic has brought along an account of its own. */
@TelephonyTest
@ExtendWith(OutputCaptureExtension.class)
class OwnAccountTests {

    private static final String SECRET = "a secret that nobody may read";
    private static final String VOICE = "/webhooks/twilio/voice/";

    @Autowired
    Carrier carrier;

    @Autowired
    World.Stories stories;

    private final String sid = Carrier.sid("AC");
    private Clinic clinic;

    @BeforeEach
    void connect() {
        clinic = stories.clinic();
        RecordingArchive.open(sid, SECRET);
        assertThat(give(clinic.id(), Role.SERVICE, clinic.id())).isEqualTo(204);
    }

    @Test
    void tellsOfCallsWhoseRecordingsAreFetchedFromIt(CapturedOutput output) {
        var line = carrier.dial(clinic.number());
        var greeting = ask(line, "incoming", clinic.id());
        assertThat(greeting.names()).contains("Record");
        var recording = Carrier.sid("RE");
        var address =
                RecordingArchive.keep(recording, Waves.file(Waves.muLaw(2500))).replace(RecordingArchive.ACCOUNT, sid);
        var call = stories.received(clinic.id()).callId();
        carrier.post(
                VOICE + "recording?call=" + call + "&turn=1",
                line.form(
                        "AccountSid",
                        sid,
                        "RecordingSid",
                        recording,
                        "RecordingUrl",
                        address,
                        "RecordingStatus",
                        "completed",
                        "RecordingDuration",
                        "3"),
                Carrier.token(sid, clinic.id().toString()));

        assertThat(stories.spoken(clinic.id(), 1).kind()).isEqualTo(CallerSpoke.Kind.SPEECH);
        eventually(() -> assertThat(RecordingArchive.isDeleted(recording)).isTrue());
        assertThat(output.getAll()).doesNotContain(SECRET);
        assertThat(stories.rows("select encode(auth_token, 'escape') from own_account"))
                .noneMatch(token -> token.contains(SECRET));
    }

    @Test
    void cannotTellOfCallsToAnother() {
        var neighbour = stories.clinic();
        var line = carrier.dial(neighbour.number());
        assertThat(ask(line, "incoming", clinic.id()).names()).containsExactly("Say", "Hangup");
        assertThat(stories.rows(
                        "select id from call where business_id = ?",
                        neighbour.id().value()))
                .isEmpty();
    }

    @Test
    void cannotGoOnWithACallThatBecameAnothers() {
        var line = carrier.dial(clinic.number());
        ask(line, "incoming", clinic.id());
        var call = stories.received(clinic.id()).callId();
        var stranger = BusinessId.random();
        assertThat(ask(line, "turn?call=" + call + "&turn=1&empty=1", stranger).names())
                .doesNotContain("Record", "Play");
        carrier.post(
                VOICE + "status",
                line.form("AccountSid", sid, "CallStatus", "completed"),
                Carrier.token(sid, stranger.toString()));
        assertThat(stories.rows(
                        "select id from call where business_id = ? and ending is null",
                        clinic.id().value()))
                .hasSize(1);
    }

    @Test
    void leavesThePlatformsAccountToSpeakForItToo() {
        assertThat(carrier.dial(clinic.number()).begin().names()).contains("Record");
    }

    @Test
    void isTakenFromAServiceForThisBusinessOnly() {
        assertThat(give(clinic.id(), Role.OWNER, clinic.id())).isEqualTo(403);
        assertThat(give(clinic.id(), Role.SERVICE, BusinessId.random())).isEqualTo(404);
    }

    private int give(BusinessId business, Role role, BusinessId visible) {
        return carrier.put(
                "/internal/businesses/" + business + "/twilio-account",
                "{\"accountSid\":\"%s\",\"authToken\":\"%s\",\"sender\":\"+97237001001\",\"version\":1}"
                        .formatted(sid, SECRET),
                TestKeys.token("gateway-service", "telephony-service", role, visible.toString()));
    }

    private Twiml ask(Carrier.Line line, String step, BusinessId speaksFor) {
        var response =
                carrier.post(VOICE + step, line.form("AccountSid", sid), Carrier.token(sid, speaksFor.toString()));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Twiml.parse(response.body());
    }
}
