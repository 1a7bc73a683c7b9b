package io.moked.crm.appointment;

import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.events.appointment.AppointmentRejected.Reason;
import io.moked.events.business.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CrmTest
class AbsencesTests {

    @LocalServerPort
    int port;

    @Autowired
    BusinessStories stories;

    @Autowired
    EventProbe probe;

    private Business clinic;
    private Desk agent;
    private Wishes wishes;
    private StaffId michal;

    @BeforeEach
    void openClinic() {
        clinic = stories.clinic();
        agent = Desk.owner(port, clinic.id()).as(Role.AGENT);
        wishes = new Wishes(clinic, probe);
        michal = clinic.staff().getFirst().id();
    }

    @Test
    void areNotBookedByPhone() {
        absent("2026-09-02T14:00", "2026-09-02T16:00");
        var during = wishes.of(wishes.checkup(), michal, "2026-09-02T14:30");
        var before = wishes.of(wishes.checkup(), michal, "2026-09-02T12:00");
        var withAnybody = wishes.of(wishes.checkup(), null, "2026-09-02T14:30");
        probe.publish(during);
        probe.publish(before);
        probe.publish(withAnybody);
        var rejected = wishes.rejected(during);
        assertThat(rejected.reason()).isEqualTo(Reason.SLOT_TAKEN);
        assertThat(rejected.alternatives())
                .isNotEmpty()
                .noneMatch(one -> one.staffId().equals(michal)
                        && !one.startsAt().isBefore(israel("2026-09-02T14:00"))
                        && one.startsAt().isBefore(israel("2026-09-02T16:00")));
        assertThat(wishes.booked(before).staffId()).isEqualTo(michal);
        assertThat(wishes.booked(withAnybody).staffId()).isNotEqualTo(michal);
    }

    @Test
    void areBookedAtTheDeskOnlyIfPeopleInsist() {
        absent("2026-09-02T00:00", "2026-09-09T00:00");
        var customer = agent.post("/customers", "{\"name\":\"דנה כהן\",\"phones\":[\"0541234567\"]}")
                .at("/id")
                .asString();
        var form = """
                {"customer":"%s","service":"%s","staff":"%s","startsAt":"%s","endsAt":"%s","force":%s}""";
        var start = israel("2026-09-03T10:00");
        var careful = form.formatted(customer, wishes.checkup(), michal, start, start.plusSeconds(1800), false);
        assertThat(agent.post("/appointments", careful).at("/errors/0/code").asString())
                .isEqualTo("slot.busy");
        var insisting = form.formatted(customer, wishes.checkup(), michal, start, start.plusSeconds(1800), true);
        assertThat(agent.post("/appointments", insisting).status()).isEqualTo(201);
        assertThat(agent.get("/absences?from=2026-09-01")
                        .at("/items/0/appointments")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void areListedWithAPartInTheDaysAndAreNotAlsoAnonymouslyBusy() {
        absent("2026-08-30T08:00", "2026-09-02T10:00");
        absent("2026-09-02T12:00", "2026-09-02T13:00");
        absent("2026-09-03T12:00", "2026-09-03T13:00");
        var listed = agent.get("/absences?from=2026-09-02&to=2026-09-03").at("/items");
        assertThat(listed)
                .extracting(one -> one.path("startsAt").asString())
                .containsExactly(
                        israel("2026-08-30T08:00").toString(),
                        israel("2026-09-02T12:00").toString());
        assertThat(listed.path(0).path("staff").asString()).isEqualTo("דוקטור מיכל לוין");
        assertThat(listed.path(0).path("note").asString()).isEqualTo("חופשה");
        assertThat(agent.get("/calendar?from=2026-09-02").at("/busy")).isEmpty();
    }

    @Test
    void areChangedAndRemovedByWhoSawThemAsTheyAre() {
        var made = absent("2026-09-02T10:00", "2026-09-02T12:00");
        var path = "/absences/" + made.at("/id").asString();
        var shorter = form(michal, "2026-09-02T10:00", "2026-09-02T11:00");
        assertThat(agent.change("PUT", path, null, shorter).status()).isEqualTo(428);
        var changed = agent.change("PUT", path, made.etag(), shorter);
        assertThat(changed.at("/endsAt").asString())
                .isEqualTo(israel("2026-09-02T11:00").toString());
        assertThat(agent.change("PUT", path, made.etag(), shorter).status()).isEqualTo(412);
        assertThat(agent.change("DELETE", path, made.etag(), "").status()).isEqualTo(412);
        assertThat(agent.change("DELETE", path, changed.etag(), "").status()).isEqualTo(204);
        assertThat(agent.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-02T10:00, 2026-09-02T10:00, absence.length",
        "2026-09-02T10:00, 2026-09-02T09:00, absence.length",
        "2026-09-02T10:00, 2027-09-04T10:00, absence.length",
        "9026-09-02T10:00, 9026-09-02T11:00, field.invalid",
    })
    void takeTimeAndNotTooMuchOfIt(String start, String end, String code) {
        var answer = agent.post("/absences", form(michal, start, end));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void areOfWhoWorksHere() {
        var other = stories.clinic();
        var stranger = other.staff().getFirst().id();
        var answer = agent.post("/absences", form(stranger, "2026-09-02T10:00", "2026-09-02T12:00"));
        assertThat(answer.at("/errors/0/code").asString()).isEqualTo("staff.unknown");
        var made = absent("2026-09-02T10:00", "2026-09-02T12:00");
        var path = "/absences/" + made.at("/id").asString();
        var foreign = Desk.owner(port, other.id());
        assertThat(foreign.get(path).status()).isEqualTo(404);
        assertThat(foreign.change("DELETE", path, made.etag(), "").status()).isEqualTo(404);
        assertThat(foreign.get("/absences?from=2026-09-01").at("/items")).isEmpty();
    }

    private Desk.Answer absent(String start, String end) {
        var made = agent.post("/absences", form(michal, start, end));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private static String form(StaffId staff, String start, String end) {
        return "{\"staff\":\"%s\",\"startsAt\":\"%s\",\"endsAt\":\"%s\",\"note\":\"חופשה\"}"
                .formatted(staff, israel(start), israel(end));
    }
}
