package io.moked.telephony.voice;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.PhoneNumber;
import io.moked.events.task.TaskRequested;
import io.moked.telephony.Businesses;
import io.moked.telephony.Carrier;
import io.moked.telephony.RecordingArchive;
import io.moked.telephony.TelephonyTest;
import io.moked.telephony.Twiml;
import io.moked.telephony.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever holds the secret of a sub-account can sign what he likes in its name, and in no other's. */
@TelephonyTest
class SubAccountTests {

    private static final String VOICE = "/webhooks/twilio/voice/";

    @Autowired
    Carrier carrier;

    @Autowired
    World.Stories stories;

    @Test
    void cannotTellOfACallToANumberOfAnotherAccount() {
        var clinic = stories.clinic();
        var line = carrier.dial(clinic.number());

        assertThat(asSubAccount(line, "incoming").names()).containsExactly("Say", "Hangup");
        asSubAccount(line, "fallback");

        assertThat(stories.rows(
                        "select id from call where business_id = ?", clinic.id().value()))
                .isEmpty();
        assertThat(stories.rows(
                        "select request_id from requested_task where business_id = ?",
                        clinic.id().value()))
                .isEmpty();
        assertThat(stories.seen(TaskRequested.class, clinic.id())).isEmpty();
    }

    @Test
    void tellsOfCallsToItsOwnNumber() {
        var clinic = Businesses.clinic().withNumber(new PhoneNumber(RecordingArchive.NUMBER_OF_SUB_ACCOUNT));
        stories.probe().publish(clinic.changed());
        eventually(() -> assertThat(stories.lines().businessOf(clinic.number(), RecordingArchive.SUB_ACCOUNT))
                .contains(clinic.id()));
        var line = carrier.dial(clinic.number());

        assertThat(asSubAccount(line, "incoming").names()).contains("Record");
        assertThat(carrier.dial(clinic.number()).begin().names()).containsExactly("Say", "Hangup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"turn", "wait", "handoff"})
    void cannotGoOnWithACallOfAnotherAccount(String step) {
        var clinic = stories.clinic();
        var line = carrier.dial(clinic.number());
        line.begin();
        var call = stories.received(clinic.id()).callId();

        var twiml = asSubAccount(line, step + "?call=" + call + "&turn=1&wait=1&empty=1");

        assertThat(twiml.names()).contains("Hangup").doesNotContain("Record", "Play");
        assertThat(stories.rows(
                        "select number from turn where business_id = ?",
                        clinic.id().value()))
                .isEmpty();
    }

    @Test
    void cannotEndACallOfAnotherAccount() {
        var clinic = stories.clinic();
        var line = carrier.dial(clinic.number());
        line.begin();

        var status = carrier.post(
                VOICE + "status",
                line.form("AccountSid", RecordingArchive.SUB_ACCOUNT, "CallStatus", "completed"),
                Carrier.token(RecordingArchive.SUB_ACCOUNT));

        assertThat(status.statusCode()).isEqualTo(204);
        assertThat(stories.rows(
                        "select id from call where business_id = ? and ending is null",
                        clinic.id().value()))
                .hasSize(1);
    }

    private Twiml asSubAccount(Carrier.Line line, String address) {
        var response = carrier.post(
                VOICE + address,
                line.form("AccountSid", RecordingArchive.SUB_ACCOUNT),
                Carrier.token(RecordingArchive.SUB_ACCOUNT));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Twiml.parse(response.body());
    }
}
