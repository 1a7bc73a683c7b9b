package io.moked.telephony.privacy;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.call.CallReceived;
import io.moked.events.call.CallerSpoke;
import io.moked.events.call.RecordingStored;
import io.moked.events.call.ReplyReady.Next;
import io.moked.events.customer.CustomerErased;
import io.moked.events.customer.CustomerId;
import io.moked.telephony.Businesses.Clinic;
import io.moked.telephony.Carrier;
import io.moked.telephony.RecordingArchive;
import io.moked.telephony.TelephonyTest;
import io.moked.telephony.Waves;
import io.moked.telephony.World;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Dana is erased at one clinic, and another knows her too. */
@TelephonyTest
class ErasureTests {

    private static final String CALLERS = "select caller from call where business_id = ?";

    @Autowired
    Carrier carrier;

    @Autowired
    World.Stories stories;

    @Test
    void forgetsNumberFileAndWordsAtThisBusinessOnly() {
        var here = stories.clinic();
        var elsewhere = stories.clinic();
        var recording = spoken(here, dial(here), 1);
        var other = spoken(elsewhere, dial(elsewhere), 1);
        hangUp(here);
        stories.publishAgainAndAgain(erased(here));
        eventually(() -> assertThat(rows(here, CALLERS)).containsExactly("null"));
        eventually(() -> assertThat(isThere(recording)).isFalse());
        eventually(() -> assertThat(rows(here, "select id from recording where business_id = ?"))
                .isEmpty());
        for (var table : List.of("reply", "given_answer")) {
            assertThat(rows(here, "select turn from " + table + " where business_id = ?"))
                    .as(table)
                    .isEmpty();
        }
        assertThat(rows(elsewhere, CALLERS)).containsExactly(Carrier.DANA.e164());
        assertThat(isThere(other)).isTrue();
        assertThat(rows(elsewhere, "select turn from reply where business_id = ?"))
                .isNotEmpty();
    }

    @Test
    void keepsNoRecordingThatIsFetchedAfterwards() {
        var clinic = stories.clinic();
        var line = dial(clinic);
        stories.probe().publish(erased(clinic));
        eventually(() -> assertThat(rows(clinic, CALLERS)).containsExactly("null"));
        var recording = spoken(clinic, line, 1);
        eventually(() -> assertThat(isThere(recording)).isFalse());
        assertThat(stories.seen(RecordingStored.class, clinic.id())).isEmpty();
        assertThat(stories.spoken(clinic.id(), 1).caller()).isNull();
    }

    @Test
    void leavesAloneWhoCallsAnewHoweverOftenItIsTold() {
        var clinic = stories.clinic();
        dial(clinic);
        var erased = erased(clinic);
        stories.probe().publish(erased);
        eventually(() -> assertThat(rows(clinic, CALLERS)).containsExactly("null"));
        carrier.dial(clinic.number()).begin();
        var again = stories.probe().publish(erased);
        eventually(() -> assertThat(stories.rows("select event_id from inbox where event_id = ?", again))
                .hasSize(1));
        assertThat(rows(clinic, CALLERS)).containsExactlyInAnyOrder("null", Carrier.DANA.e164());
    }

    private record Begun(Carrier.Line line, String turn) {}

    private Begun dial(Clinic clinic) {
        var line = carrier.dial(clinic.number());
        var begun = new Begun(
                line,
                Objects.requireNonNull(line.begin().first("Record").attributes().get("action")));
        eventually(
                () -> assertThat(stories.seen(CallReceived.class, clinic.id())).isNotEmpty());
        return begun;
    }

    /** Says something and gets a reply. */
    private UUID spoken(Clinic clinic, Begun call, int turn) {
        var sid = Carrier.sid("RE");
        var answer = call.line()
                .asking(
                        call.turn(),
                        "RecordingSid",
                        sid,
                        "RecordingUrl",
                        RecordingArchive.keep(sid, Waves.file(Waves.muLaw(2500))),
                        "RecordingDuration",
                        "3");
        CallerSpoke spoke = stories.spoken(clinic.id(), turn);
        stories.reply(spoke.callId(), clinic.id(), turn, "בשמחה, דנה", null, Next.LISTEN);
        answer.join();
        return Objects.requireNonNull(spoke.recordingId());
    }

    private void hangUp(Clinic clinic) {
        var sid =
                rows(clinic, "select call_sid from call where business_id = ?").getFirst();
        new Carrier.Line(carrier, sid, Carrier.DANA.e164(), clinic.number().e164())
                .tell("/webhooks/twilio/voice/status", "CallStatus", "completed", "CallDuration", "30");
        eventually(() -> assertThat(rows(clinic, "select ending from call where business_id = ?"))
                .containsExactly("COMPLETED"));
    }

    private static CustomerErased erased(Clinic clinic) {
        return new CustomerErased(CustomerId.random(), clinic.id(), List.of(Carrier.DANA), Instant.now());
    }

    private List<String> rows(Clinic clinic, String sql) {
        return stories.rows(sql, clinic.id().value());
    }

    private static boolean isThere(UUID recording) {
        var name = recording.toString();
        return Files.exists(
                RecordingArchive.FOLDER.resolve(name.substring(0, 2)).resolve(name));
    }
}
