package io.moked.telephony.recording;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.events.call.CallerSpoke;
import io.moked.events.call.CallerSpoke.Kind;
import io.moked.events.call.RecordingStored;
import io.moked.sandbox.http.Reply;
import io.moked.telephony.Businesses.Clinic;
import io.moked.telephony.Carrier;
import io.moked.telephony.RecordingArchive;
import io.moked.telephony.TelephonyTest;
import io.moked.telephony.Twiml;
import io.moked.telephony.Waves;
import io.moked.telephony.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TelephonyTest
class RecordingTests {

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
    Twiml greeting;
    final String sid = Carrier.sid("RE");

    @BeforeEach
    void beginACall() {
        clinic = stories.clinic();
        line = carrier.dial(clinic.number());
        greeting = line.begin();
    }

    @Test
    void storesTheUtteranceEncryptedAndDeletesTheCarriersCopy() throws IOException {
        var wave = Waves.muLaw(2500);
        speaks(RecordingArchive.keep(sid, Waves.file(wave)));

        var id = Objects.requireNonNull(stories.spoken(clinic.id(), 1).recordingId());

        eventually(() -> assertThat(stories.seen(RecordingStored.class, clinic.id()))
                .singleElement()
                .satisfies(stored -> {
                    assertThat(stored.recordingId()).isEqualTo(id);
                    assertThat(stored.turn()).isEqualTo(1);
                    assertThat(stored.durationMillis()).isEqualTo(2500);
                    assertThat(stored.mediaType()).isEqualTo("audio/wav");
                }));
        eventually(() -> assertThat(RecordingArchive.isDeleted(sid)).isTrue());
        var file =
                RecordingArchive.FOLDER.resolve(id.toString().substring(0, 2)).resolve(id.toString());
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .hasSize(wave.length + 28)
                .doesNotContain("RIFF", "WAVE");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var heard = carrier.get("/internal/recordings/" + id, service(clinic.id()));
        assertThat(heard.statusCode()).isEqualTo(200);
        assertThat(heard.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(heard.body()).isEqualTo(wave);
    }

    @Test
    void givesARecordingOnlyToServicesOfItsBusiness() {
        speaks(RecordingArchive.keep(sid, Waves.file(Waves.muLaw(2500))));
        var id = stories.spoken(clinic.id(), 1).recordingId();

        assertThat(carrier.get("/internal/recordings/" + id, service(BusinessId.random()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(carrier.get("/internal/recordings/" + UUID.randomUUID(), service(clinic.id()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(carrier.get("/internal/recordings/all", service(clinic.id())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void playsARecordingToPeopleOfItsBusinessFromAnyPlaceInIt() {
        var wave = Waves.muLaw(2500);
        speaks(RecordingArchive.keep(sid, Waves.file(wave)));
        var path = ofBusiness(clinic.id(), stories.spoken(clinic.id(), 1).recordingId());

        for (var role : List.of(Role.ADMIN, Role.OWNER, Role.AGENT)) {
            var whole = carrier.get(path, person(role, clinic.id()));
            assertThat(whole.statusCode()).as("%s", role).isEqualTo(200);
            assertThat(whole.body()).isEqualTo(wave);
            assertThat(whole.headers().firstValue("Content-Type")).contains("audio/wav");
            assertThat(whole.headers().firstValue("Accept-Ranges")).contains("bytes");
            assertThat(whole.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(whole.headers().allValues("Cache-Control")).containsExactly("no-store, private");
        }
        var part = carrier.get(path, person(Role.AGENT, clinic.id()), "Range", "bytes=100-299");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(wave, 100, 300));
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 100-299/" + wave.length);
        assertThat(part.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(part.headers().allValues("Cache-Control")).containsExactly("no-store, private");
        assertThat(carrier.get(path, person(Role.AGENT, clinic.id()), "Range", "bytes=999999-")
                        .statusCode())
                .isEqualTo(416);
    }

    @Test
    void playsARecordingToNobodyElse() {
        speaks(RecordingArchive.keep(sid, Waves.file(Waves.muLaw(2500))));
        var id = stories.spoken(clinic.id(), 1).recordingId();
        var other = stories.clinic().id();
        var unknown = carrier.get(ofBusiness(clinic.id(), UUID.randomUUID()), person(Role.OWNER, clinic.id()));

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(carrier.get(ofBusiness(clinic.id(), id), "").statusCode()).isEqualTo(401);
        for (var role : List.of(Role.ADMIN, Role.OWNER, Role.AGENT)) {
            assertThat(carrier.get(ofBusiness(clinic.id(), id), person(role, other))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(carrier.get(ofBusiness(other, id), person(role, other)).statusCode())
                    .isEqualTo(404);
        }
        var administrator = TestKeys.token("gateway-service", "telephony-service", Role.ADMIN, "*");
        assertThat(carrier.get(ofBusiness(other, id), administrator).statusCode())
                .isEqualTo(404);
        assertThat(carrier.get(ofBusiness(clinic.id(), id), service(clinic.id()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void storesARecordingOnceWhicheverWebhookComesFirst() {
        var address = RecordingArchive.keep(sid, Waves.file(Waves.muLaw(2500)));
        var stored = greeting.first("Record").attributes().get("recordingStatusCallback");

        assertThat(line.tell(stored, recorded("completed", address))).isEqualTo(204);
        speaks(address);
        assertThat(line.tell(stored, recorded("completed", address))).isEqualTo(204);
        stories.spoken(clinic.id(), 1);
        eventually(() -> assertThat(RecordingArchive.isDeleted(sid)).isTrue());
        speaks(address);

        assertThat(stories.rows(
                        "select id from recording where business_id = ?",
                        clinic.id().value()))
                .hasSize(1);
        assertThat(stories.rows(
                        "select id from outbox where topic = 'caller.spoke' and headers ->> 'ce_businessid' = ?",
                        clinic.id().toString()))
                .hasSize(1);
        assertThat(RecordingArchive.requestsFor(sid)).isEqualTo(1);
    }

    @Test
    void makesNothingOfAnAbsentRecording() {
        var stored = greeting.first("Record").attributes().get("recordingStatusCallback");

        assertThat(line.tell(stored, "RecordingStatus", "absent", "RecordingDuration", "0"))
                .isEqualTo(204);

        assertThat(stories.rows(
                        "select number from turn where business_id = ?",
                        clinic.id().value()))
                .isEmpty();
    }

    @Test
    void asksAgainForAFileThatIsNotThereYet() {
        speaks(RecordingArchive.keepLate(sid, Waves.file(Waves.muLaw(2500)), 2));

        assertThat(stories.spoken(clinic.id(), 1).kind()).isEqualTo(Kind.SPEECH);
        assertThat(RecordingArchive.requestsFor(sid)).isEqualTo(3);
    }

    @Test
    void asksAgainWhenTheCarrierFailsOnce() {
        var wave = Waves.muLaw(2500);
        speaks(RecordingArchive.keep(sid, Reply.text(503, "busy")));
        eventually(() -> assertThat(RecordingArchive.requestsFor(sid)).isPositive());

        RecordingArchive.keep(sid, Waves.file(wave));

        assertThat(stories.spoken(clinic.id(), 1).kind()).isEqualTo(Kind.SPEECH);
    }

    @Test
    void goesOnWithoutARecordingThatIsLateAndStoresItWhenItCanBeHad() {
        speaks(RecordingArchive.address(sid));

        unusable();
        assertThat(RecordingArchive.isDeleted(sid)).isFalse();

        RecordingArchive.keep(sid, Waves.file(Waves.muLaw(2500)));
        eventually(() -> {
            hurry("RescueRecording");
            assertThat(stories.seen(RecordingStored.class, clinic.id())).hasSize(1);
        });
        eventually(() -> assertThat(RecordingArchive.isDeleted(sid)).isTrue());
        assertThat(stories.seen(CallerSpoke.class, clinic.id())).hasSize(1);
    }

    /** Makes noted work due now. */
    private void hurry(String kind) {
        Tenancy.as(
                clinic.id(),
                () -> transaction.execute(status ->
                        jdbc.update("update work set due_at = now() where kind = ? and done_at is null", kind)));
    }

    @Test
    void refusesAFileThatIsNoAudio() {
        speaks(RecordingArchive.keep(sid, Reply.text(200, "<html>sorry</html>")));

        unusable();
        eventually(() -> assertThat(RecordingArchive.isDeleted(sid)).isTrue());
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        speaks(RecordingArchive.keep(sid, Waves.file(Waves.muLaw(11 * 1024 * 1024 / 8))));

        unusable();
    }

    @Test
    void sendsTheSecretToNobodyElse() {
        RecordingArchive.keep(sid, Waves.file(Waves.muLaw(2500)));

        speaks(RecordingArchive.elsewhere(sid));

        unusable();
        assertThat(RecordingArchive.requestsFor(sid)).isZero();
    }

    @Test
    void followsNoRedirection() {
        var elsewhere = Carrier.sid("RE");
        RecordingArchive.keep(elsewhere, Waves.file(Waves.muLaw(2500)));

        speaks(RecordingArchive.keep(
                sid, Reply.text(302, "").with(Map.of("Location", RecordingArchive.elsewhere(elsewhere)))));

        unusable();
        assertThat(RecordingArchive.requestsFor(elsewhere)).isZero();
    }

    @Test
    void refusesAMalformedRecording() {
        assertThat(line.tell(
                        greeting.first("Record").attributes().get("action"),
                        "RecordingSid",
                        "RE../../Accounts",
                        "RecordingUrl",
                        RecordingArchive.address(sid)))
                .isEqualTo(400);
        assertThat(stories.rows(
                        "select number from turn where business_id = ?",
                        clinic.id().value()))
                .isEmpty();
    }

    private void speaks(String address) {
        line.asking(greeting.first("Record").attributes().get("action"), recorded("completed", address));
    }

    private String[] recorded(String status, String address) {
        return new String[] {
            "RecordingStatus", status, "RecordingSid", sid, "RecordingUrl", address, "RecordingDuration", "3"
        };
    }

    private void unusable() {
        var spoke = stories.spoken(clinic.id(), 1);
        assertThat(spoke.kind()).isEqualTo(Kind.UNUSABLE);
        assertThat(spoke.recordingId()).isNull();
        assertThat(stories.seen(CallerSpoke.class, clinic.id())).hasSize(1);
        assertThat(stories.rows(
                        "select id from recording where business_id = ?",
                        clinic.id().value()))
                .isEmpty();
    }

    private static String ofBusiness(BusinessId business, @Nullable UUID recording) {
        return "/api/v1/businesses/" + business + "/recordings/" + recording;
    }

    private static String person(Role role, BusinessId business) {
        return TestKeys.token("gateway-service", "telephony-service", role, business.toString());
    }

    private static String service(BusinessId business) {
        return TestKeys.token("ai-service", "telephony-service", Role.SERVICE, business.toString());
    }
}
