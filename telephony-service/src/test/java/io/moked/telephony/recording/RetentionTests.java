package io.moked.telephony.recording;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.business.BusinessChanged;
import io.moked.events.call.CallerSpoke.Kind;
import io.moked.events.call.RecordingDeleted;
import io.moked.events.call.RecordingStored;
import io.moked.events.call.ReplyReady.Next;
import io.moked.telephony.Businesses.Clinic;
import io.moked.telephony.Carrier;
import io.moked.telephony.RecordingArchive;
import io.moked.telephony.TelephonyTest;
import io.moked.telephony.Waves;
import io.moked.telephony.World;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Recordings of now, looked at by a clock that is ahead. */
@TelephonyTest
class RetentionTests {

    @Autowired
    Carrier carrier;

    @Autowired
    World.Stories stories;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    EncryptedRecordings store;

    @Autowired
    Recordings recordings;

    @Autowired
    RecordingSettings settings;

    private final String sid = Carrier.sid("RE");

    @Test
    void keepsARecordingForAsLongAsItsBusinessWants() {
        var clinic = told(new BusinessChanged.Recording(true, 30));
        var recording = spoken(clinic);
        deleteIn(Duration.ofDays(29));
        assertThat(isThere(recording)).isTrue();
        deleteIn(Duration.ofDays(31));
        assertThat(isThere(recording)).isFalse();
        assertThat(rows(clinic)).isZero();
        deleteIn(Duration.ofDays(31));
        eventually(() -> assertThat(stories.seen(RecordingDeleted.class, clinic.id()))
                .singleElement()
                .satisfies(deleted -> {
                    assertThat(deleted.recordingId()).isEqualTo(recording);
                    assertThat(deleted.callId())
                            .isEqualTo(stories.received(clinic.id()).callId());
                }));
    }

    @Test
    void keepsARecordingForTheUsualTimeWhereNothingWasTold() {
        var clinic = stories.clinic();
        var recording = spoken(clinic);
        deleteIn(Duration.ofDays(89));
        assertThat(isThere(recording)).isTrue();
        deleteIn(Duration.ofDays(91));
        assertThat(isThere(recording)).isFalse();
    }

    @Test
    void keepsNothingThatABusinessDoesNotRecord() {
        var clinic = told(new BusinessChanged.Recording(false, 30));
        var recording = spoken(clinic);
        var call = stories.received(clinic.id()).callId();
        assertThat(isThere(recording)).as("for the turn").isTrue();
        stories.publishAgainAndAgain(stories.reply(call, clinic.id(), 1, "בשמחה", null, Next.LISTEN));
        eventually(() -> assertThat(isThere(recording)).isFalse());
        eventually(() -> assertThat(rows(clinic)).isZero());
        eventually(() -> assertThat(RecordingArchive.isDeleted(sid)).isTrue());
        assertThat(stories.seen(RecordingStored.class, clinic.id())).isEmpty();
        assertThat(stories.rows(
                        "select id from outbox where topic = 'recording.deleted' and headers ->> 'ce_businessid' = ?",
                        clinic.id().toString()))
                .isEmpty();
    }

    @Test
    void deletesWhatWasThereForATurnThatNeverGotAReply() {
        var clinic = told(new BusinessChanged.Recording(false, 30));
        var recording = spoken(clinic);
        deleteIn(Duration.ofMinutes(59));
        assertThat(isThere(recording)).isTrue();
        deleteIn(Duration.ofMinutes(61));
        assertThat(isThere(recording)).isFalse();
    }

    @Test
    void doesNotTellTheCallerOfARecordingThatIsNotMade() {
        var clinic = told(new BusinessChanged.Recording(false, 30));
        assertThat(carrier.dial(clinic.number()).begin().first("Say").content())
                .contains("אוטומטי")
                .doesNotContain("מוקלטת");
    }

    private Clinic told(BusinessChanged.Recording recording) {
        var clinic = stories.clinic();
        var first = clinic.changed();
        stories.probe()
                .publish(new BusinessChanged(
                        first.businessId(),
                        2,
                        first.name(),
                        first.numbers(),
                        first.agent(),
                        first.prompt(),
                        first.facts(),
                        first.services(),
                        first.staff(),
                        first.openingHours(),
                        first.handoffPhone(),
                        first.voiceMode(),
                        first.changedAt(),
                        null,
                        null,
                        null,
                        null,
                        recording,
                        null));
        eventually(() -> assertThat(stories.rows(
                        "select version from business where business_id = ?",
                        clinic.id().value()))
                .containsExactly("2"));
        return clinic;
    }

    private UUID spoken(Clinic clinic) {
        var line = carrier.dial(clinic.number());
        line.asking(
                line.begin().first("Record").attributes().get("action"),
                "RecordingSid",
                sid,
                "RecordingUrl",
                RecordingArchive.keep(sid, Waves.file(Waves.muLaw(2500))),
                "RecordingDuration",
                "3");
        var spoke = stories.spoken(clinic.id(), 1);
        assertThat(spoke.kind()).isEqualTo(Kind.SPEECH);
        return Objects.requireNonNull(spoke.recordingId());
    }

    private void deleteIn(Duration time) {
        var later = Clock.offset(Clock.system(ZoneOffset.UTC), time);
        new Retention(jdbc, transactions, store, recordings, settings, later).deleteWhatIsOver();
    }

    private static boolean isThere(UUID recording) {
        var name = recording.toString();
        return Files.exists(
                RecordingArchive.FOLDER.resolve(name.substring(0, 2)).resolve(name));
    }

    private int rows(Clinic clinic) {
        return stories.rows(
                        "select id from recording where business_id = ?",
                        clinic.id().value())
                .size();
    }
}
