package io.moked.crm.appointment;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.events.appointment.AppointmentBooked;
import io.moked.events.appointment.AppointmentCancelled;
import io.moked.events.message.MessageRequested;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CrmTest
class SeriesTests {

    @LocalServerPort
    int port;

    @Autowired
    BusinessStories stories;

    @Autowired
    EventProbe probe;

    private Business clinic;
    private Desk agent;
    private String customer;

    @BeforeEach
    void openClinic() {
        clinic = stories.clinic();
        agent = Desk.owner(port, clinic.id()).as(Role.AGENT);
        customer = agent.post("/customers", "{\"name\":\"דנה כהן\",\"phones\":[\"0541234567\"]}")
                .at("/id")
                .asString();
    }

    @Test
    void isPlannedWithWhatIsInTheWayAndBookedWithoutItAndToldOnce() {
        agent.post("/appointments", json(first("2026-09-16T10:00")));
        var plan = agent.post("/appointments/series/plan", weekly("2026-09-02T10:00", 4, List.of()));
        assertThat(texts(plan.at("/occurrences"), "/obstacle")).containsExactly("", "", "slot.taken", "");

        var refused = agent.post("/appointments/series", weekly("2026-09-02T10:00", 4, List.of()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/errors/0").toString()).contains("occurrences[2]", "slot.taken");
        assertThat(ofDay("2026-09-02")).isEmpty();

        var booked = agent.post(
                "/appointments/series",
                weekly("2026-09-02T10:00", 4, List.of(israel("2026-09-16T10:00").toString())));
        assertThat(booked.status()).isEqualTo(201);
        assertThat(texts(booked.at("/appointments"), "/startsAt"))
                .containsExactly(
                        israel("2026-09-02T10:00").toString(),
                        israel("2026-09-09T10:00").toString(),
                        israel("2026-09-23T10:00").toString());
        assertThat(booked.at("/appointments/0/series/unit").asString()).isEqualTo("WEEKS");
        eventually(() -> {
            assertThat(messages())
                    .singleElement()
                    .satisfies(text -> assertThat(text).startsWith("נקבעו לך תורים"));
            assertThat(probe.seen(AppointmentBooked.class).stream()
                            .filter(event -> event.businessId().equals(clinic.id()))
                            .filter(event -> Boolean.FALSE.equals(event.tellCustomer())))
                    .hasSize(3);
        });
    }

    @Test
    void isMovedFromOneOnAlsoIntoItsOwnNextTimesAndOverAClockChange() {
        var booked = agent.post("/appointments/series", weekly("2026-10-14T10:00", 4, List.of()));
        var second = booked.at("/appointments/1");
        var moved = agent.change(
                "PATCH",
                "/appointments/" + second.at("/id").asString() + "/following",
                "\"1\"",
                json(Map.of("startsAt", israel("2026-10-28T11:00"), "tellCustomer", false)));
        assertThat(texts(moved.at("/appointments"), "/startsAt"))
                .containsExactly(
                        israel("2026-10-28T11:00").toString(),
                        israel("2026-11-04T11:00").toString(),
                        israel("2026-11-11T11:00").toString());
        assertThat(ofDay("2026-10-14")).hasSize(1);
        assertThat(ofDay("2026-10-21")).isEmpty();
    }

    @Test
    void isHadWholeByOneOfManyWhoWantItAtOnce() throws Exception {
        var wish = weekly("2026-09-02T10:00", 4, List.of());
        var all = Collections.nCopies(6, (Callable<Integer>)
                () -> agent.post("/appointments/series", wish).status());
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(all)) {
                answers.add(one.get());
            }
        }
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(texts(agent.get("/calendar?from=2026-09-02&to=2026-09-25").at("/appointments"), "/series/id"))
                .hasSize(4)
                .containsOnly(agent.get("/calendar?from=2026-09-02&to=2026-09-03")
                        .at("/appointments/0/series/id")
                        .asString());
    }

    @Test
    void isMovedWholeOrNotAtAll() {
        var booked = agent.post("/appointments/series", weekly("2026-09-02T10:00", 3, List.of()));
        agent.post("/appointments", json(first("2026-09-16T12:00")));
        var path = "/appointments/" + booked.at("/appointments/0/id").asString() + "/following";
        var refused = agent.change("PATCH", path, "\"1\"", json(Map.of("startsAt", israel("2026-09-02T12:00"))));
        assertThat(refused.at("/errors/0").toString()).contains("occurrences[2]", "slot.taken");
        assertThat(texts(agent.get("/calendar?from=2026-09-02&to=2026-09-11").at("/appointments"), "/startsAt"))
                .containsExactly(
                        israel("2026-09-02T10:00").toString(),
                        israel("2026-09-09T10:00").toString());
    }

    @Test
    void isNotMovedAndAllThatIsInTheWayIsNamed() {
        var booked = agent.post("/appointments/series", weekly("2026-09-02T10:00", 4, List.of()));
        var path = "/appointments/" + booked.at("/appointments/1/id").asString() + "/following";
        var change = json(Map.of("startsAt", israel("2026-09-12T10:00"), "tellCustomer", false));
        var refused = agent.change("PATCH", path, "\"1\"", change);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(texts(refused.at("/errors"), "/field"))
                .containsExactly("occurrences[0].startsAt", "occurrences[1].startsAt", "occurrences[2].startsAt");
        assertThat(texts(refused.at("/errors"), "/code")).allMatch(code -> code.matches("slot.(shabbat|holiday)"));
        assertThat(ofDay("2026-09-09")).hasSize(1);
        assertThat(ofDay("2026-09-12")).isEmpty();

        var moved = agent.change("PATCH", path, "\"1\"", change.replace("\"tell", "\"force\":true,\"tell"));
        assertThat(moved.at("/appointments")).hasSize(3);
        assertThat(ofDay("2026-09-12")).hasSize(1);
    }

    @Test
    void isNotInItsOwnWayWhereSomethingElseIs() {
        var daily = weekly("2026-09-03T10:00", 2, List.of()).replace("WEEKS", "DAYS");
        var booked = agent.post("/appointments/series", daily);
        var path = "/appointments/" + booked.at("/appointments/0/id").asString() + "/following";
        var refused = agent.change("PATCH", path, "\"1\"", json(Map.of("startsAt", israel("2026-09-04T10:00"))));
        assertThat(texts(refused.at("/errors"), "/field")).containsExactly("occurrences[1].startsAt");
        assertThat(texts(refused.at("/errors"), "/code")).containsExactly("slot.shabbat");
    }

    @Test
    void isNotMovedAndWhatCannotBeOvercomeIsNamedFirst() {
        var booked = agent.post("/appointments/series", weekly("2026-09-02T12:00", 3, List.of()));
        var there = first("2026-09-12T12:00");
        there.put("force", true);
        agent.post("/appointments", json(there));
        var path = "/appointments/" + booked.at("/appointments/0/id").asString() + "/following";
        var refused = agent.change("PATCH", path, "\"1\"", json(Map.of("startsAt", israel("2026-09-05T12:00"))));
        assertThat(texts(refused.at("/errors"), "/field"))
                .containsExactly("occurrences[1].startsAt", "occurrences[2].startsAt");
        assertThat(texts(refused.at("/errors"), "/code")).startsWith("slot.taken");
    }

    @Test
    void isCancelledFromOneOn() {
        var booked = agent.post("/appointments/series", weekly("2026-09-02T10:00", 3, List.of()));
        var path = "/appointments/" + booked.at("/appointments/1/id").asString() + "/following";
        assertThat(agent.change("DELETE", path, "\"7\"", "").problem()).isEqualTo("stale");
        assertThat(agent.ofAnother().change("DELETE", path, "\"1\"", "").status())
                .isEqualTo(404);
        assertThat(agent.change("DELETE", path, "\"1\"", "").status()).isEqualTo(204);
        assertThat(ofDay("2026-09-02")).hasSize(1);
        assertThat(ofDay("2026-09-09")).isEmpty();
        assertThat(ofDay("2026-09-16")).isEmpty();
        eventually(() -> {
            assertThat(messages()).hasSize(2).anyMatch(text -> text.startsWith("התורים שלך בוטלו"));
            assertThat(probe.seen(AppointmentCancelled.class).stream()
                            .filter(event -> event.businessId().equals(clinic.id())))
                    .hasSize(2);
        });
    }

    @Test
    void hasAnEnd() {
        var endless = json(Map.of("first", first("2026-09-02T10:00"), "every", 1, "unit", "WEEKS"));
        assertThat(agent.post("/appointments/series", endless)
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("series.end");
        assertThat(agent.post("/appointments/series", weekly("2026-09-02T10:00", 61, List.of()))
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("series.count");
    }

    private List<String> messages() {
        return probe.seen(MessageRequested.class).stream()
                .filter(event -> event.businessId().equals(clinic.id()))
                .map(MessageRequested::text)
                .toList();
    }

    private List<String> ofDay(String date) {
        var next = java.time.LocalDate.parse(date).plusDays(1);
        return texts(agent.get("/calendar?from=" + date + "&to=" + next).at("/appointments"), "/id");
    }

    private String weekly(String start, int count, List<String> leaveOut) {
        return json(Map.of("first", first(start), "every", 1, "unit", "WEEKS", "count", count, "leaveOut", leaveOut));
    }

    private Map<String, Object> first(String start) {
        var form = new LinkedHashMap<String, Object>();
        form.put("customer", customer);
        form.put("service", clinic.services().getFirst().serviceId().toString());
        form.put("staff", clinic.staff().getFirst().id().toString());
        form.put("startsAt", israel(start));
        form.put("endsAt", israel(start).plusSeconds(1800));
        return form;
    }

    private static List<String> texts(JsonNode list, String path) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.at(path).asString(""))
                .toList();
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
