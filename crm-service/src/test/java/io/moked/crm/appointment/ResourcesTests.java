package io.moked.crm.appointment;

import static io.moked.crm.StoryClock.NOW;
import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.crm.calendar.ResourceId;
import io.moked.events.RequestId;
import io.moked.events.appointment.AppointmentChangeRequested;
import io.moked.events.appointment.AppointmentMoved;
import io.moked.events.appointment.AppointmentRejected.Reason;
import io.moked.events.business.StaffId;
import io.moked.events.conversation.ConversationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** A clinic of two, who share a room, or two. */
@CrmTest
class ResourcesTests {

    private static final String TWO = "2026-09-02T14:00";

    @LocalServerPort
    int port;

    @Autowired
    BusinessStories stories;

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    private Business clinic;
    private Wishes wishes;
    private Desk agent;
    private String customer;
    private StaffId michal;
    private StaffId yoav;

    @BeforeEach
    void openClinic() {
        open(2);
    }

    private void open(int rooms) {
        clinic = stories.open(BusinessStories.describeClinicWithRooms(rooms));
        wishes = new Wishes(clinic, probe);
        michal = clinic.staff().getFirst().id();
        yoav = clinic.staff().getLast().id();
        agent = Desk.owner(port, clinic.id()).as(Role.AGENT);
        customer = agent.post("/customers", "{\"name\":\"דנה כהן\",\"phones\":[\"0541234567\"]}")
                .at("/id")
                .asString();
    }

    @Test
    void areTakenByPhoneInTheOrderOfTheOwnerAndTheTimeIsRefusedWhenNoneIsLeft() {
        open(1);
        var first = wishes.of(wishes.checkup(), michal, TWO);
        probe.publish(first);
        wishes.booked(first);
        assertThat(resourceOf(first.startsAt())).containsExactly(room(0).toString());

        var second = wishes.of(wishes.checkup(), yoav, TWO);
        probe.publish(second);
        var rejected = wishes.rejected(second);
        assertThat(rejected.reason()).isEqualTo(Reason.SLOT_TAKEN);
        assertThat(rejected.alternatives())
                .hasSize(3)
                .noneMatch(one -> one.startsAt().isAfter(israel("2026-09-02T13:30"))
                        && one.startsAt().isBefore(israel("2026-09-02T14:30")));
    }

    @Test
    void areChosenAtTheDeskOrTakenAsTheyAreFree() {
        var chosen = agent.post("/appointments", form(michal, room(1), TWO));
        assertThat(chosen.at("/resourceId").asString()).isEqualTo(room(1).toString());
        assertThat(chosen.at("/resource").asString()).isEqualTo("חדר 2");

        var same = agent.post("/appointments", form(yoav, room(1), TWO));
        assertThat(same.status()).isEqualTo(409);
        assertThat(same.at("/errors/0/code").asString()).isEqualTo("slot.taken");
        assertThat(same.at("/errors/0/field").asString()).isEqualTo("resource");

        var any = agent.post("/appointments", form(yoav, null, TWO));
        assertThat(any.at("/resource").asString()).isEqualTo("חדר 1");
        var week = agent.get("/calendar?from=2026-09-02&to=2026-09-03&resource=" + room(0));
        assertThat(week.at("/appointments").size()).isEqualTo(1);
        assertThat(week.at("/appointments/0/id")).isEqualTo(any.at("/id"));

        var ofNobody = agent.post("/appointments", form(yoav, ResourceId.random(), "2026-09-02T16:00"));
        assertThat(ofNobody.at("/errors/0/code").asString()).isEqualTo("appointment.unknown");
    }

    @Test
    void areKeptByAMoveWhileTheyAreFreeAndChangedForAnotherOtherwise() {
        var moving = agent.post("/appointments", form(michal, room(0), "2026-09-02T15:00"));
        agent.post("/appointments", form(yoav, room(0), TWO));

        var moved = patch(moving, Map.of("startsAt", israel(TWO)));
        assertThat(moved.at("/resource").asString()).isEqualTo("חדר 2");
        var back = patch(moved, Map.of("startsAt", israel("2026-09-02T15:00")));
        assertThat(back.at("/resource").asString()).isEqualTo("חדר 2");
        var there = patch(back, Map.of("resource", room(0).toString()));
        assertThat(there.at("/resource").asString()).isEqualTo("חדר 1");
        var stretched =
                patch(there, Map.of("startsAt", israel("2026-09-02T14:15"), "endsAt", israel("2026-09-02T15:30")));
        assertThat(stretched.at("/resource").asString()).isEqualTo("חדר 2");
        assertThat(patch(stretched, Map.of("resource", room(0).toString())).status())
                .isEqualTo(409);
    }

    @Test
    void areKeptByAMoveByPhoneToo() {
        var wish = wishes.of(wishes.rootCanal(), null, "2026-09-02T15:00");
        probe.publish(wish);
        var booked = wishes.booked(wish);
        agent.post("/appointments", form(yoav, room(0), TWO));
        var request = new AppointmentChangeRequested(
                RequestId.random(),
                clinic.id(),
                ConversationId.random(),
                booked.customerPhone(),
                AppointmentChangeRequested.Change.MOVE,
                null,
                israel("2026-09-02T13:30"),
                "אפשר להזיז?",
                NOW);
        probe.publish(request);
        Wishes.first(() -> probe.seen(AppointmentMoved.class).stream()
                .filter(moved -> request.requestId().equals(moved.requestId()))
                .toList());
        assertThat(resourceOf(israel("2026-09-02T13:30"))).containsExactly(room(1).toString());
    }

    @Test
    void areFreeForEachOfASeriesOrItIsNotBooked() {
        open(1);
        agent.post("/appointments", form(yoav, null, "2026-09-09T14:00"));
        var series =
                new HashMap<String, Object>(Map.of("first", values(michal, null, TWO), "every", 1, "unit", "WEEKS"));
        series.put("count", 3);
        var plan = agent.post("/appointments/series/plan", json(series));
        assertThat(plan.at("/occurrences/1/obstacle").asString()).isEqualTo("slot.taken");
        var refused = agent.post("/appointments/series", json(series));
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("occurrences[1].resource");
        series.put("leaveOut", List.of(israel("2026-09-09T14:00")));
        assertThat(agent.post("/appointments/series", json(series))
                        .at("/appointments/1/resource")
                        .asString())
                .isEqualTo("חדר 1");
    }

    @Test
    void areLeftByWhatIsCancelledOrMissed() {
        open(1);
        var booked = agent.post("/appointments", form(michal, null, TWO));
        assertThat(agent.post("/appointments", form(yoav, null, TWO)).status()).isEqualTo(409);
        agent.change("DELETE", "/appointments/" + booked.at("/id").asString(), booked.etag(), "");
        assertThat(agent.post("/appointments", form(yoav, null, TWO)).status()).isEqualTo(201);
    }

    @Test
    void standUnderTheirAppointmentsWhenTheyAreTakenAwayUntilThoseAreMoved() {
        var booked = agent.post("/appointments", form(michal, room(1), TWO));
        var owner = Desk.owner(port, clinic.id());
        var before = owner.get("");
        var withoutTheSecond = before.body()
                .toString()
                .replaceAll("," + '"' + room(1) + '"', "")
                .replace(",{\"id\":\"" + room(1) + "\",\"name\":\"חדר 2\"}", "");
        assertThat(owner.change("PUT", "", before.etag(), withoutTheSecond)
                        .at("/resources")
                        .size())
                .isEqualTo(1);

        var path = "/appointments/" + booked.at("/id").asString();
        assertThat(agent.get(path).at("/resource").asString()).isEqualTo("חדר 2");
        assertThat(patch(booked, Map.of("startsAt", israel("2026-09-02T15:00")))
                        .at("/resource")
                        .asString())
                .isEqualTo("חדר 1");
    }

    private Desk.Answer patch(Desk.Answer of, Map<String, ?> change) {
        return agent.change("PATCH", "/appointments/" + of.at("/id").asString(), of.etag(), json(change));
    }

    private List<String> resourceOf(Instant start) {
        return rows.list(
                "select resource_id from appointment where business_id = ? and starts_at = ?::timestamptz and status = 'BOOKED' and staff_id = ?",
                clinic.id().value(),
                start.toString(),
                michal.value());
    }

    private ResourceId room(int index) {
        return clinic.resources().get(index).id();
    }

    private String form(StaffId staff, ResourceId room, String start) {
        return json(values(staff, room, start));
    }

    private Map<String, Object> values(StaffId staff, ResourceId room, String start) {
        var values = new HashMap<String, Object>(Map.of(
                "customer", customer,
                "service", wishes.checkup().toString(),
                "staff", staff.toString(),
                "startsAt", israel(start),
                "endsAt", israel(start).plusSeconds(1800)));
        if (room != null) {
            values.put("resource", room.toString());
        }
        return values;
    }

    private static String json(Map<String, ?> values) {
        return JsonMapper.shared().writeValueAsString(values);
    }
}
