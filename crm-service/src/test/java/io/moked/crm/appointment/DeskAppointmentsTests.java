package io.moked.crm.appointment;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.events.Event;
import io.moked.events.appointment.AppointmentBooked;
import io.moked.events.appointment.AppointmentCancelled;
import io.moked.events.appointment.AppointmentMoved;
import io.moked.events.message.MessageRequested;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@CrmTest
class DeskAppointmentsTests {

    @LocalServerPort
    int port;

    @Autowired
    BusinessStories stories;

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    private Business clinic;
    private Desk agent;
    private String customer;

    @BeforeEach
    void openClinic() {
        clinic = stories.clinic();
        agent = Desk.owner(port, clinic.id()).as(Role.AGENT);
        var made = agent.post("/customers", "{\"name\":\"דנה כהן\",\"phones\":[\"0541234567\"]}");
        customer = made.at("/id").asString();
    }

    @ParameterizedTest
    @CsvSource({"startsAt, 10:00 11:00 12:00", "-startsAt, 12:00 11:00 10:00"})
    void areListedByTheirStartPageByPage(String sort, String expected) {
        for (var hour : List.of("11", "10", "12")) {
            agent.post("/appointments", form("2026-09-02T" + hour + ":00", "2026-09-02T" + hour + ":30"));
        }
        var path = "/appointments?limit=2&sort=" + sort;
        var first = agent.get(path);
        var second = agent.get(path + "&cursor=" + first.at("/next").asString());
        assertThat(Stream.of(first, second)
                        .flatMap(page -> page.at("/items").valueStream())
                        .map(one -> Instant.parse(one.at("/startsAt").asString())
                                .atZone(ZoneId.of("Asia/Jerusalem"))
                                .toLocalTime()
                                .toString()))
                .containsExactly(expected.split(" "));
        assertThat(agent.get("/appointments?sort=status").status()).isEqualTo(400);
    }

    @Test
    void areNoNoShowsInTheFutureAlsoIfTheyAreMovedThere() {
        var booked = agent.post(
                "/appointments",
                form("2026-09-01T07:00", "2026-09-01T07:20").replace("\"note\"", "\"force\":true,\"note\""));
        var path = "/appointments/" + booked.at("/id").asString();
        var refused = agent.change(
                "PATCH",
                path,
                booked.etag(),
                json(Map.of("startsAt", israel("2026-09-02T11:10"), "status", "NO_SHOW", "force", true)));
        assertThat(refused.at("/errors/0/code").asString()).isEqualTo("appointment.not-yet");
        assertThat(agent.get(path).at("/startsAt").asString())
                .isEqualTo(israel("2026-09-01T07:00").toString());
    }

    @Test
    void areBookedMovedStretchedAndCancelledAndTold() {
        var booked = agent.post("/appointments", form("2026-09-02T10:00", "2026-09-02T10:30"));
        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.at("/source").asString()).isEqualTo("DESK");
        var path = "/appointments/" + booked.at("/id").asString();

        var moved = agent.change("PATCH", path, booked.etag(), json(Map.of("startsAt", israel("2026-09-02T11:10"))));
        assertThat(moved.at("/endsAt").asString())
                .isEqualTo(israel("2026-09-02T11:40").toString());
        var longer = agent.change("PATCH", path, moved.etag(), json(Map.of("endsAt", israel("2026-09-02T12:30"))));
        assertThat(longer.at("/startsAt").asString())
                .isEqualTo(israel("2026-09-02T11:10").toString());
        assertThat(agent.change("DELETE", path + "?tellCustomer=false", longer.etag(), "")
                        .status())
                .isEqualTo(204);
        assertThat(agent.get(path).at("/status").asString()).isEqualTo("CANCELLED");
        for (var decided :
                Map.of("BOOKED", 1, "MOVED", 2, "CANCELLED", 1, "REJECTED", 0).entrySet()) {
            var decisions = agent.get("/appointments/decisions?outcome=" + decided.getKey());
            assertThat(decisions.at("/items"))
                    .hasSize(decided.getValue())
                    .allSatisfy(one -> assertThat(one.at("/appointment/id").asString())
                            .isEqualTo(booked.at("/id").asString()));
        }
        assertThat(agent.get("/appointments?status=CANCELLED").at("/items")).hasSize(1);
        assertThat(agent.get("/appointments?status=BOOKED").at("/items")).isEmpty();
        assertThat(agent.get("/appointments/decisions").at("/items")).hasSize(4);
        assertThat(agent.ofAnother().get("/appointments").at("/items")).isEmpty();

        eventually(() -> {
            assertThat(told(AppointmentBooked.class)).singleElement().satisfies(event -> {
                assertThat(event.requestId()).isNull();
                assertThat(event.tellCustomer()).isNull();
                assertThat(event.customerPhone().e164()).isEqualTo("+972541234567");
            });
            assertThat(told(AppointmentMoved.class))
                    .extracting(AppointmentMoved::version, AppointmentMoved::startsAt)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(2L, israel("2026-09-02T11:10")),
                            org.assertj.core.groups.Tuple.tuple(3L, israel("2026-09-02T11:10")));
            assertThat(told(AppointmentCancelled.class))
                    .singleElement()
                    .satisfies(event -> assertThat(event.tellCustomer()).isFalse());
        });
        assertThat(agent.get("/customers/" + customer + "/timeline").at("/items"))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-02T10:00, 2026-09-02T10:30, slot.taken",
        "2026-09-02T09:45, 2026-09-02T10:15, slot.taken",
        "2026-09-02T07:00, 2026-09-02T07:30, slot.closed",
        "2026-09-02T13:10, 2026-09-02T13:20, slot.closed",
        "2026-09-04T19:30, 2026-09-04T20:00, slot.shabbat",
        "2026-09-13T10:00, 2026-09-13T10:30, slot.holiday",
        "2026-08-31T10:00, 2026-08-31T10:30, slot.past",
        "2028-01-02T10:00, 2028-01-02T10:30, slot.too-far"
    })
    void areRefusedWithTheReasonAndSomeArePossibleEvenSo(String start, String end, String code) {
        agent.post("/appointments", form("2026-09-02T10:00", "2026-09-02T10:30"));
        var refused = agent.post("/appointments", form(start, end));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/errors/0/code").asString()).isEqualTo(code);
        var forced = agent.post("/appointments", form(start, end).replace("\"note\"", "\"force\":true,\"note\""));
        assertThat(forced.status()).isEqualTo(code.equals("slot.taken") ? 409 : 201);
    }

    @Test
    void goToOneOfManyWhoDragThereWhileOthersBookByPhone() throws Exception {
        var wishes = new Wishes(clinic, probe);
        var dragged = IntStream.range(0, 6)
                .mapToObj(hour ->
                        agent.post("/appointments", form("2026-09-03T%02d:00".formatted(8 + hour / 2), hour % 2 == 0)))
                .toList();
        assertThat(dragged).allMatch(answer -> answer.status() == 201);
        var target = json(Map.of("startsAt", israel("2026-09-02T10:00")));
        var moves = dragged.stream()
                .<Callable<Integer>>map(one -> () -> agent.change(
                                "PATCH", "/appointments/" + one.at("/id").asString(), one.etag(), target)
                        .status())
                .toList();
        var byPhone = IntStream.range(0, 6)
                .mapToObj(number -> wishes.rootCanal("2026-09-02T10:00"))
                .toList();
        byPhone.forEach(probe::publish);
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(moves)) {
                answers.add(one.get());
            }
        }
        eventually(() -> assertThat(rows.list(
                        "select outcome from appointment_decision where request_id in (?, ?, ?, ?, ?, ?)",
                        byPhone.stream().map(wish -> wish.requestId().value()).toArray()))
                .hasSize(6));
        assertThat(answers).allMatch(status -> status == 200 || status == 409);
        assertThat(rows.list(
                        """
                        select count(*) from appointment where business_id = ? and staff_id = ? and status = 'BOOKED'
                            and tstzrange(starts_at, ends_at) @> ?::timestamptz""",
                        clinic.id().value(),
                        clinic.staff().getFirst().id().value(),
                        israel("2026-09-02T10:15").toString()))
                .containsExactly("1");
    }

    @Test
    void areMarkedByWhetherTheCustomerCame() {
        var early = agent.post(
                "/appointments",
                form("2026-09-01T07:00", "2026-09-01T07:20").replace("\"note\"", "\"force\":true,\"note\""));
        var path = "/appointments/" + early.at("/id").asString();
        var missed = agent.change("PATCH", path, early.etag(), "{\"status\":\"NO_SHOW\"}");
        assertThat(missed.at("/status").asString()).isEqualTo("NO_SHOW");
        var came = agent.change("PATCH", path, missed.etag(), "{\"status\":\"ARRIVED\",\"note\":\"איחרה\"}");
        assertThat(came.at("/note").asString()).isEqualTo("איחרה");
        assertThat(agent.get("/customers/" + customer + "/timeline").body().toString())
                .contains("ARRIVED")
                .doesNotContain("NO_SHOW");
        assertThat(agent.change("PATCH", path, missed.etag(), "{\"status\":\"NO_SHOW\"}")
                        .problem())
                .isEqualTo("stale");

        var later = agent.post("/appointments", form("2026-09-02T10:00", "2026-09-02T10:30"));
        var notYet = agent.change(
                "PATCH", "/appointments/" + later.at("/id").asString(), later.etag(), "{\"status\":\"NO_SHOW\"}");
        assertThat(notYet.at("/errors/0/code").asString()).isEqualTo("appointment.not-yet");
        var notToday = agent.change(
                "PATCH", "/appointments/" + later.at("/id").asString(), later.etag(), "{\"status\":\"ARRIVED\"}");
        assertThat(notToday.at("/errors/0/code").asString()).isEqualTo("appointment.not-today");
        var moved = agent.change(
                "PATCH", path, came.etag(), json(Map.of("startsAt", israel("2026-09-08T10:00"), "force", true)));
        assertThat(moved.at("/status").asString()).as("to come again").isEqualTo("BOOKED");
    }

    @Test
    void takeBackWhetherTheCustomerCame() {
        var booked = agent.post(
                "/appointments",
                form("2026-09-01T07:00", "2026-09-01T07:20").replace("\"note\"", "\"force\":true,\"note\""));
        var path = "/appointments/" + booked.at("/id").asString();
        var came = agent.change("PATCH", path, booked.etag(), "{\"status\":\"ARRIVED\"}");
        agent.change("PATCH", path, came.etag(), "{\"status\":\"BOOKED\"}");
        assertThat(agent.get("/customers/" + customer + "/timeline").body().toString())
                .contains("BOOKED")
                .doesNotContain("ARRIVED");
    }

    @Test
    void areForSomethingElseAndTheCustomerIsTold() {
        var booked = agent.post("/appointments", form("2026-09-02T10:00", "2026-09-02T10:30"));
        var path = "/appointments/" + booked.at("/id").asString();
        var rootCanal = clinic.services().getLast().serviceId().toString();
        var changed = agent.change("PATCH", path, booked.etag(), json(Map.of("service", rootCanal)));
        assertThat(changed.at("/service").asString()).isEqualTo("טיפול שורש");
        assertThat(changed.at("/endsAt").asString())
                .isEqualTo(israel("2026-09-02T10:30").toString());
        var unknown = agent.change("PATCH", path, changed.etag(), json(Map.of("service", customer)));
        assertThat(unknown.at("/errors/0/code").asString()).isEqualTo("appointment.unknown");
        eventually(() -> assertThat(told(MessageRequested.class))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.to().e164()).isEqualTo("+972541234567");
                    assertThat(message.text()).contains("טיפול שורש", "דוקטור מיכל לוין", "10:00");
                }));
    }

    @Test
    void areWithWhoeverGivesTheServiceUnlessPeopleInsist() {
        var yoav = clinic.staff().getLast().id().toString();
        var rootCanal = clinic.services().getLast().serviceId().toString();
        var form = form("2026-09-02T16:00", "2026-09-02T17:30")
                .replace(clinic.staff().getFirst().id().toString(), yoav)
                .replace(clinic.services().getFirst().serviceId().toString(), rootCanal);
        var refused = agent.post("/appointments", form);
        assertThat(refused.at("/errors/0/code").asString()).isEqualTo("service.not-given");
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("staff");
        assertThat(agent.post("/appointments", form.replace("\"note\"", "\"force\":true,\"note\""))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void areToldOfWhenWhatWasDoneSilentlyCanNoLongerBeUndone() {
        var booked = agent.post("/appointments", form("2026-09-02T15:00", "2026-09-02T15:30"));
        var path = "/appointments/" + booked.at("/id").asString();
        var silently = json(Map.of("startsAt", israel("2026-09-02T16:00"), "tellCustomer", false));
        var moved = agent.change("PATCH", path, booked.etag(), silently);
        var tell = json(Map.of("tellCustomer", true));
        assertThat(agent.change("PATCH", path, booked.etag(), tell).problem()).isEqualTo("stale");
        var told = agent.change("PATCH", path, moved.etag(), tell);
        assertThat(told.etag()).isEqualTo(moved.etag());
        agent.change("PATCH", path, moved.etag(), tell);
        eventually(() -> assertThat(told(MessageRequested.class))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.text()).contains("16:00"))
                .extracting(MessageRequested::requestId)
                .as("the same wish, which is sent once")
                .containsOnly(told(MessageRequested.class).getFirst().requestId()));
        agent.change("DELETE", path + "?tellCustomer=false", moved.etag(), "");
        var cancelled = agent.get(path);
        assertThat(agent.change("PATCH", path, cancelled.etag(), tell)
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("appointment.cancelled");
    }

    @Test
    void areTakenOverByAColleagueAndTheCustomerIsToldIfPeopleWish() {
        var booked = agent.post("/appointments", form("2026-09-02T12:00", "2026-09-02T12:30"));
        var path = "/appointments/" + booked.at("/id").asString();
        var yoav = clinic.staff().getLast().id().toString();
        var michal = clinic.staff().getFirst().id().toString();
        var silently = agent.change("PATCH", path, booked.etag(), json(Map.of("staff", yoav, "tellCustomer", false)));
        assertThat(silently.at("/staff").asString()).isEqualTo("דוקטור יואב פרץ");
        agent.change("PATCH", path, silently.etag(), json(Map.of("staff", michal)));
        eventually(() -> assertThat(told(MessageRequested.class))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("דוקטור מיכל לוין")));
    }

    @Test
    void areTakenOverByAColleagueAtAnotherHourAndTheCustomerIsToldOnceOfBoth() {
        var booked = agent.post("/appointments", form("2026-09-02T12:00", "2026-09-02T12:30"));
        var path = "/appointments/" + booked.at("/id").asString();
        var yoav = clinic.staff().getLast().id().toString();
        var change = json(Map.of("staff", yoav, "startsAt", israel("2026-09-02T15:00")));
        assertThat(agent.change("PATCH", path, booked.etag(), change).status()).isEqualTo(200);
        eventually(() -> {
            assertThat(told(MessageRequested.class))
                    .singleElement()
                    .satisfies(message -> assertThat(message.text()).contains("דוקטור יואב פרץ", "15:00"));
            assertThat(told(AppointmentMoved.class))
                    .singleElement()
                    .satisfies(event -> assertThat(event.tellCustomer()).isFalse());
        });
    }

    @Test
    void areSeenAmongClosedHoursHolidaysAndBreaks() {
        agent.post("/appointments", form("2026-09-11T08:00", "2026-09-11T08:30"));
        var week = agent.get("/calendar?from=2026-09-06&to=2026-09-13");
        assertThat(week.at("/appointments/0/customer/name").asString()).isEqualTo("דנה כהן");
        assertThat(week.at("/away").toString())
                .contains(israel("2026-09-07T13:00").toString());
        assertThat(week.at("/closed").toString()).contains("ראש השנה", "HOLIDAY");
        assertThat(agent.get("/calendar?from=2026-09-06&to=2026-12-13").status())
                .isEqualTo(400);
        assertThat(agent.get("/calendar?from=2026-09-06&to=2026-09-06").status())
                .isEqualTo(400);
        assertThat(agent.ofAnother()
                        .get("/calendar?from=2026-09-06&to=2026-09-13")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void ofSomebodyWithoutATelephoneAreKeptAndNobodyIsTold() {
        customer =
                agent.post("/customers", "{\"name\":\"אסתר מזרחי\"}").at("/id").asString();
        var booked = agent.post("/appointments", form("2026-09-02T10:00", "2026-09-02T10:30"));
        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.at("/customer/phone").isNull()).isTrue();
        var path = "/appointments/" + booked.at("/id").asString();
        var moved = agent.change("PATCH", path, booked.etag(), json(Map.of("startsAt", israel("2026-09-02T11:00"))));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(agent.change("DELETE", path, moved.etag(), "").status()).isEqualTo(204);
        assertThat(agent.get("/appointments/decisions").at("/items"))
                .extracting(one -> one.at("/outcome").asString())
                .containsExactlyInAnyOrder("BOOKED", "MOVED", "CANCELLED");
        assertThat(agent.get("/customers/" + customer + "/timeline").at("/items"))
                .hasSize(3);
        assertThat(rows.list(
                        "select 1 from outbox where payload like ?",
                        "%" + booked.at("/id").asString() + "%"))
                .isEmpty();
    }

    @Test
    void ofSomebodyWhoIsErasedCanBeCancelled() {
        var booked = agent.post("/appointments", form("2026-09-02T10:00", "2026-09-02T10:30"));
        var version = agent.get("/customers/" + customer).etag();
        assertThat(agent.as(Role.OWNER)
                        .change("DELETE", "/customers/" + customer, version, "")
                        .status())
                .isEqualTo(204);
        var path = "/appointments/" + booked.at("/id").asString();
        assertThat(agent.change("DELETE", path, agent.get(path).etag(), "").status())
                .isEqualTo(204);
        assertThat(agent.get(path).at("/status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void refuseWhatIsNoAppointment() {
        assertThat(agent.post("/appointments", "{}").status()).isEqualTo(400);
        assertThat(agent.post("/appointments", form("2026-09-02T10:30", "2026-09-02T10:00"))
                        .status())
                .isEqualTo(400);
        assertThat(agent.post("/appointments", form("2026-09-02T10:00", "2026-09-04T10:00"))
                        .status())
                .isEqualTo(400);
        var nobody = form("2026-09-02T10:00", "2026-09-02T10:30")
                .replace(customer, clinic.id().toString());
        assertThat(agent.post("/appointments", nobody).at("/errors/0/code").asString())
                .isEqualTo("appointment.unknown");
        var booked = agent.post("/appointments", form("2026-09-02T10:00", "2026-09-02T10:30"));
        var path = "/appointments/" + booked.at("/id").asString();
        assertThat(agent.change("PATCH", path, null, "{}").status()).isEqualTo(428);
        assertThat(agent.ofAnother().get(path).status()).isEqualTo(404);
        assertThat(agent.ofAnother().change("DELETE", path, booked.etag(), "").status())
                .isEqualTo(404);
    }

    private <T extends Event> List<T> told(Class<T> type) {
        return probe.seen(type).stream()
                .filter(event -> event.toString().contains(clinic.id().toString()))
                .toList();
    }

    private String form(String hour, boolean first) {
        var start = israel(hour).plusSeconds(first ? 0 : 1800);
        return form(start, start.plusSeconds(1800));
    }

    private String form(String start, String end) {
        return form(israel(start), israel(end));
    }

    private String form(java.time.Instant start, java.time.Instant end) {
        return json(Map.of(
                "customer",
                customer,
                "service",
                clinic.services().getFirst().serviceId().toString(),
                "staff",
                clinic.staff().getFirst().id().toString(),
                "startsAt",
                start,
                "endsAt",
                end,
                "note",
                "ביקשה חדר שקט"));
    }

    private static String json(Map<String, ?> values) {
        return JsonMapper.shared().writeValueAsString(values);
    }
}
