package io.moked.telephony.call;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.call.CallCompleted;
import io.moked.events.call.CallCompleted.Ending;
import io.moked.sandbox.http.Reply;
import io.moked.telephony.Businesses.Clinic;
import io.moked.telephony.Carrier;
import io.moked.telephony.RecordingArchive;
import io.moked.telephony.TelephonyTest;
import io.moked.telephony.World;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls of now, looked at by a clock that is ahead. */
@TelephonyTest
class OpenCallsTests {

    @Autowired
    Carrier carrier;

    @Autowired
    World.Stories stories;

    @Autowired
    Calls calls;

    @Autowired
    CallLifecycle lifecycle;

    @Autowired
    CarrierStates states;

    @Autowired
    BusinessTransactions transactions;

    Clinic clinic;
    Carrier.Line line;

    @BeforeEach
    void beginACall() {
        clinic = stories.clinic();
        line = carrier.dial(clinic.number());
        line.begin();
        stories.received(clinic.id());
    }

    /** Whoever asks next asks about this call too, and the carrier is not to look as if it were away. */
    @AfterEach
    void endCall() {
        carrierSays("{\"status\":\"completed\",\"duration\":\"1\"}");
    }

    @Test
    void endsACallWhoseEndWasNeverReported() {
        carrierSays("{\"status\":\"completed\",\"duration\":\"73\"}");
        askIn(Duration.ofMinutes(14));
        assertThat(endings()).containsExactly("null");
        askIn(Duration.ofMinutes(16));
        askIn(Duration.ofMinutes(16));
        assertThat(line.tell("/webhooks/twilio/voice/status", "CallStatus", "completed", "CallDuration", "73"))
                .isEqualTo(204);
        eventually(() -> assertThat(stories.seen(CallCompleted.class, clinic.id()))
                .singleElement()
                .satisfies(completed -> {
                    assertThat(completed.ending()).isEqualTo(Ending.COMPLETED);
                    assertThat(completed.durationSeconds()).isEqualTo(73);
                }));
        assertThat(stories.rows(
                        "select id from outbox where topic = 'call.completed' and headers ->> 'ce_businessid' = ?",
                        clinic.id().toString()))
                .hasSize(1);
    }

    @Test
    void leavesACallAloneThatGoesOn() {
        carrierSays("{\"status\":\"in-progress\",\"duration\":null}");
        askIn(Duration.ofHours(30));
        assertThat(endings()).containsExactly("null");
    }

    @Test
    void waitsForACarrierThatIsAway() {
        for (var reply : List.of(Reply.text(503, "down"), Reply.text(429, "slowly"), Reply.text(200, "<html>"))) {
            RecordingArchive.answersAbout(line.callSid(), reply);
            askIn(Duration.ofHours(30));
            assertThat(endings()).containsExactly("null");
        }
    }

    @Test
    void takesACallForFailedThatTheCarrierDoesNotKnowForADay() {
        askIn(Duration.ofHours(23));
        assertThat(endings()).containsExactly("null");
        askIn(Duration.ofHours(25));
        assertThat(endings()).containsExactly("FAILED");
    }

    private void carrierSays(String call) {
        RecordingArchive.answersAbout(line.callSid(), Reply.json(200, call));
    }

    private void askIn(Duration time) {
        var later = Clock.offset(Clock.system(ZoneOffset.UTC), time);
        new OpenCalls(calls, lifecycle, states, transactions, later).ask();
    }

    private List<String> endings() {
        return stories.rows("select ending from call where call_sid = ?", line.callSid());
    }
}
