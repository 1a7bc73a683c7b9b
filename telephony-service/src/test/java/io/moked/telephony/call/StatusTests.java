package io.moked.telephony.call;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.call.CallCompleted;
import io.moked.events.call.CallCompleted.Ending;
import io.moked.telephony.Carrier;
import io.moked.telephony.TelephonyTest;
import io.moked.telephony.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@TelephonyTest
class StatusTests {

    private static final String STATUS = "/webhooks/twilio/voice/status";

    @Autowired
    Carrier carrier;

    @Autowired
    World.Stories stories;

    @Test
    void completesACallOnceInWhateverOrderTheReportsCome() {
        var clinic = stories.clinic();
        var line = carrier.dial(clinic.number());
        line.begin();

        line.tell(STATUS, "CallStatus", "completed", "CallDuration", "73", "SequenceNumber", "3");
        line.tell(STATUS, "CallStatus", "ringing", "SequenceNumber", "0");
        line.tell(STATUS, "CallStatus", "in-progress", "SequenceNumber", "1");
        line.tell(STATUS, "CallStatus", "completed", "CallDuration", "73", "SequenceNumber", "3");
        line.tell(STATUS, "CallStatus", "no-answer", "CallDuration", "0");

        eventually(() -> assertThat(stories.seen(CallCompleted.class, clinic.id()))
                .singleElement()
                .satisfies(completed -> {
                    assertThat(completed.ending()).isEqualTo(Ending.COMPLETED);
                    assertThat(completed.durationSeconds()).isEqualTo(73);
                    assertThat(completed.caller()).isEqualTo(Carrier.DANA);
                    assertThat(completed.answeredAfterMillis()).isBetween(0, 60_000);
                }));
        assertThat(stories.rows(
                        "select id from outbox where topic = 'call.completed' and headers ->> 'ce_businessid' = ?",
                        clinic.id().toString()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"busy,BUSY", "failed,FAILED", "no-answer,NO_ANSWER", "canceled,CANCELED"})
    void tellsHowACallEnded(String status, Ending ending) {
        var clinic = stories.clinic();
        var line = carrier.dial(clinic.number());
        line.begin();

        assertThat(line.tell(STATUS, "CallStatus", status)).isEqualTo(204);

        eventually(() -> assertThat(stories.seen(CallCompleted.class, clinic.id()))
                .singleElement()
                .satisfies(completed -> {
                    assertThat(completed.ending()).isEqualTo(ending);
                    assertThat(completed.answeredAfterMillis()).isNull();
                }));
    }

    @Test
    void makesNothingOfReportsOnCallsItDoesNotKnow() {
        var clinic = stories.clinic();

        assertThat(carrier.dial(clinic.number()).tell(STATUS, "CallStatus", "completed", "CallDuration", "1"))
                .isEqualTo(204);
        assertThat(stories.rows(
                        "select id from call where business_id = ?", clinic.id().value()))
                .isEmpty();
    }

    @Test
    void refusesAMalformedDuration() {
        var clinic = stories.clinic();
        var line = carrier.dial(clinic.number());
        line.begin();

        assertThat(line.tell(STATUS, "CallStatus", "completed", "CallDuration", "-5"))
                .isEqualTo(400);
        assertThat(line.tell(STATUS, "CallStatus", "completed", "CallDuration", "99999999999"))
                .isEqualTo(400);
        assertThat(stories.rows("select ending from call where call_sid = ?", line.callSid()))
                .containsExactly("null");
    }
}
