package io.moked.crm.waiting;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.World;
import io.moked.crm.business.BusinessStories;
import io.moked.crm.waiting.Queue.Waiting;
import io.moked.events.appointment.AppointmentBooked;
import io.moked.events.appointment.AppointmentRejected;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

@CrmTest
class OfferTests {

    @LocalServerPort
    int port;

    @Autowired
    BusinessStories stories;

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    private Queue queue;

    @BeforeEach
    void openClinic() {
        queue = new Queue(stories.clinic(), port, probe, rows);
    }

    @Test
    void areMadeOfWhatAChangeOfTheHoursOpens() {
        var dana = queue.waits("דנה כהן", Map.of("fromTime", "20:00", "toTime", "22:00"));
        var kept = queue.desk().get("");
        var form = (ObjectNode) kept.body();
        form.get("openingHours").forEach(one -> ((ObjectNode) one).put("closes", "21:00"));
        assertThat(queue.desk().change("PUT", "", kept.etag(), form.toString()).status())
                .isEqualTo(200);
        assertThat(queue.read(queue.link(dana)).at("/state").asString()).isEqualTo("HELD");
        assertThat(queue.messages(dana).getFirst()).contains("בשעה 20:00");
    }

    @Test
    void goFromOneToTheNextUntilSomebodyTakesIt() {
        var dana = queue.waits("דנה כהן");
        var yael = queue.waits("יעל מזרחי");
        var ron = queue.waits("רון לוי");
        queue.cancel(queue.booked("2026-09-02T10:00", "2026-09-02T10:30"));

        var first = queue.link(dana);
        assertThat(queue.messages(dana).getFirst())
                .startsWith(
                        "שלום דנה כהן, התפנה תור אצל מרפאת השיניים של דוקטור לוין: בדיקה תקופתית, דוקטור מיכל לוין, ")
                .contains("2.9.2026 בשעה 10:00. התור שמור לך עד 08:00.");
        assertThat(queue.read(first).at("/state").asString()).isEqualTo("HELD");
        assertThat(queue.status(yael)).isEqualTo("WAITING");
        assertThat(queue.say(first, "DECLINE").at("/state").asString()).isEqualTo("DECLINED");

        var second = queue.link(yael);
        queue.passesFor(yael);
        var third = queue.link(ron);
        assertThat(queue.read(second).at("/state").asString()).isEqualTo("LAPSED");
        assertThat(queue.say(second, "ACCEPT").at("/state").asString()).isEqualTo("LAPSED");
        assertThat(queue.say(first, "ACCEPT").at("/state").asString()).isEqualTo("DECLINED");

        assertThat(queue.say(third, "ACCEPT").at("/state").asString()).isEqualTo("ACCEPTED");
        assertThat(queue.status(dana)).isEqualTo("WAITING");
        assertThat(queue.status(yael)).isEqualTo("WAITING");
        var taken = queue.entry(ron);
        assertThat(taken.at("/status").asString()).isEqualTo("BOOKED");
        var appointment =
                queue.desk().get("/appointments/" + taken.at("/appointmentId").asString());
        assertThat(appointment.at("/source").asString()).isEqualTo("WAITING_LIST");
        assertThat(appointment.at("/startsAt").asString())
                .isEqualTo(israel("2026-09-02T10:00").toString());
        eventually(() -> assertThat(probe.seen(AppointmentBooked.class))
                .anySatisfy(event -> assertThat(event.customerPhone()).isEqualTo(ron.phone())));

        queue.cancel(new Queue.Kept("/appointments/" + appointment.at("/id").asString(), appointment.etag()));
        assertThat(queue.read(third).at("/state").asString()).isEqualTo("CANCELLED");
        queue.isSettled();
        assertThat(queue.messages(dana)).hasSize(1);
    }

    @Test
    void areMadeOfWhatAnAbsenceGivesBack() {
        var absence = queue.desk()
                .post(
                        "/absences",
                        Queue.json(Map.of(
                                "staff", queue.clinic().staff().getFirst().id().toString(),
                                "startsAt", israel("2026-09-02T10:00"),
                                "endsAt", israel("2026-09-02T12:00"))));
        var dana = queue.waits("דנה כהן");
        queue.desk().change("DELETE", "/absences/" + absence.at("/id").asString(), absence.etag(), "");
        assertThat(queue.read(queue.link(dana)).at("/startsAt").asString())
                .isEqualTo(israel("2026-09-02T10:00").toString());
    }

    @Test
    void areMadeForOthersWhoWaitedForTheRoom() {
        var crowded = new Queue(stories.open(BusinessStories.describeClinicWithRooms(1)), port, probe, rows);
        var yoav = crowded.clinic().staff().getLast().id();
        var wishes = Map.of(
                "staff", yoav.toString(),
                "firstDay", "2026-09-02",
                "lastDay", "2026-09-02",
                "fromTime", "14:00",
                "toTime", "14:30");
        var dana = crowded.waits("דנה כהן", wishes);
        var michals = crowded.booked("2026-09-02T14:00", "2026-09-02T14:30");
        var yael = crowded.waits("יעל מזרחי", Map.of("firstDay", "2026-09-02", "lastDay", "2026-09-02"));

        crowded.cancel(michals);

        var offer = crowded.read(crowded.link(dana));
        assertThat(offer.at("/staff").asString()).isEqualTo("דוקטור יואב פרץ");
        assertThat(offer.at("/startsAt").asString())
                .isEqualTo(israel("2026-09-02T14:00").toString());
        crowded.isSettled();
        assertThat(crowded.status(yael)).as("there is one room").isEqualTo("WAITING");
    }

    @Test
    void moveWhatSomebodyHasAlreadyAndFreeItForTheNext() {
        var later = queue.booked("2026-09-10T10:00", "2026-09-10T10:30");
        var theirs = queue.desk().get(later.path());
        var id = theirs.at("/id").asString();
        var dana = queue.waitsInsteadOf(theirs.at("/customer/id").asString(), id);
        var yael = queue.waits("יעל מזרחי", Map.of("firstDay", "2026-09-10", "lastDay", "2026-09-10"));
        queue.cancel(queue.booked("2026-09-02T10:00", "2026-09-02T10:30"));

        var link = queue.link(dana);
        assertThat(queue.read(link).at("/insteadOf").asString())
                .isEqualTo(israel("2026-09-10T10:00").toString());
        assertThat(queue.say(link, "ACCEPT").at("/state").asString()).isEqualTo("ACCEPTED");
        var moved = queue.desk().get("/appointments/" + id);
        assertThat(moved.at("/startsAt").asString())
                .isEqualTo(israel("2026-09-02T10:00").toString());
        assertThat(queue.desk()
                        .get("/appointments?status=BOOKED&customer=" + dana.customer())
                        .at("/items"))
                .as("one, not two")
                .hasSize(1);
        assertThat(queue.entry(dana).at("/status").asString()).isEqualTo("BOOKED");
        assertThat(queue.entry(dana).at("/appointmentId").asString()).isEqualTo(id);
        assertThat(queue.read(queue.link(yael)).at("/startsAt").asString())
                .as("what they gave is offered to the next")
                .isEqualTo(israel("2026-09-10T10:00").toString());
    }

    @Test
    void bookAnewIfWhatSomebodyHadIsGone() {
        var later = queue.booked("2026-09-10T10:00", "2026-09-10T10:30");
        var theirs = queue.desk().get(later.path());
        var dana = queue.waitsInsteadOf(
                theirs.at("/customer/id").asString(), theirs.at("/id").asString());
        queue.cancel(queue.booked("2026-09-02T10:00", "2026-09-02T10:30"));
        var link = queue.link(dana);
        queue.cancel(new Queue.Kept(later.path(), theirs.etag()));
        assertThat(queue.read(link).at("/insteadOf").isNull()).isTrue();
        assertThat(queue.say(link, "ACCEPT").at("/state").asString()).isEqualTo("ACCEPTED");
        assertThat(queue.entry(dana).at("/appointmentId").asString())
                .isNotEqualTo(theirs.at("/id").asString());
    }

    @Test
    void keepTwoFromBeingMergedWhoWerePromisedOneEach() {
        var dana = queue.waits("דנה כהן");
        var twin = queue.waits("דנה כהן השנייה");
        queue.cancel(queue.booked("2026-09-02T10:00", "2026-09-02T10:30"));
        queue.link(dana);
        queue.cancel(queue.booked("2026-09-03T10:00", "2026-09-03T10:30"));
        var second = queue.link(twin);
        var merge = "/customers/" + dana.customer() + "/merge";
        var body = Queue.json(Map.of("other", twin.customer()));
        assertThat(queue.desk().post(merge, body).at("/errors/0/code").asString())
                .isEqualTo("waiting.both-offered");
        queue.say(second, "DECLINE");
        assertThat(queue.desk().post(merge, body).status()).isEqualTo(200);
    }

    @Test
    void areShownForAWeekAfterTheyAreOver() {
        var dana = queue.waits("דנה כהן");
        queue.cancel(queue.booked("2026-09-02T10:00", "2026-09-02T10:30"));
        var link = queue.link(dana);
        queue.say(link, "DECLINE");
        for (var passed : List.of("7 days", "2 days")) {
            rows.inAll(() -> rows.jdbc()
                    .sql(
                            "update waiting_offer set starts_at = starts_at - ?::interval, ends_at = ends_at - ?::interval,"
                                    + " blocked_until = blocked_until - ?::interval where entry_id = ?")
                    .params(passed, passed, passed, UUID.fromString(dana.id()))
                    .update());
            assertThat(queue.read(link).status()).as(passed).isEqualTo(passed.equals("7 days") ? 200 : 404);
        }
    }

    @Test
    void takeNothingOfAnother() {
        var others = queue.desk()
                .get(queue.booked("2026-09-10T10:00", "2026-09-10T10:30").path());
        var dana = queue.waits("דנה כהן");
        var form = new HashMap<String, Object>(queue.form(dana.customer(), Map.of()));
        for (var wrong : List.of(others.at("/id").asString(), UUID.randomUUID().toString())) {
            form.put("insteadOf", wrong);
            var refused = queue.desk().post("/waiting-list", Queue.json(form));
            assertThat(refused.at("/errors/0/code").asString()).isEqualTo("waiting.instead-of");
        }
    }

    @Test
    void followFromAMoveAndFromAShorterAppointment() {
        var dana = queue.waits("דנה כהן");
        var moved = queue.booked("2026-09-02T10:00", "2026-09-02T10:30");
        var shorter = queue.booked("2026-09-03T10:00", "2026-09-03T11:00");
        queue.desk()
                .change(
                        "PATCH",
                        moved.path(),
                        moved.etag(),
                        Queue.json(Map.of("startsAt", israel("2026-09-02T15:00"))));
        assertThat(queue.say(queue.link(dana), "DECLINE").at("/startsAt").asString())
                .isEqualTo(israel("2026-09-02T10:00").toString());
        queue.isSettled();
        queue.desk()
                .change(
                        "PATCH",
                        shorter.path(),
                        shorter.etag(),
                        Queue.json(Map.of("endsAt", israel("2026-09-03T10:30"))));
        assertThat(queue.read(queue.link(dana)).at("/startsAt").asString())
                .isEqualTo(israel("2026-09-03T10:30").toString());
    }

    @Test
    void holdTheTimeAgainstAllOthersUntilItIsLetGo() {
        var dana = queue.waits("דנה כהן");
        var other = queue.waits("יעל מזרחי", Map.of("firstDay", "2026-09-20"));
        queue.cancel(queue.booked("2026-09-02T10:00", "2026-09-02T10:30"));
        queue.link(dana);

        var desk = queue.book(other.customer(), "2026-09-02T10:15", "2026-09-02T10:45", true);
        assertThat(desk.status()).isEqualTo(409);
        assertThat(desk.at("/errors/0/code").asString()).isEqualTo("slot.held");
        var call = queue.calls(other.phone(), "2026-09-02T10:00");
        probe.publish(call);
        eventually(() -> assertThat(probe.seen(AppointmentRejected.class))
                .anySatisfy(event -> assertThat(event.requestId()).isEqualTo(call.requestId())));
        assertThat(free(other)).doesNotContain(israel("2026-09-02T10:00").toString());
        assertThat(free(dana)).contains(israel("2026-09-02T10:00").toString());
        assertThat(queue.desk().get("/calendar?from=2026-09-02&to=2026-09-03").at("/busy"))
                .isEmpty();

        var entry = queue.entry(dana);
        assertThat(entry.at("/offer/startsAt").asString())
                .isEqualTo(israel("2026-09-02T10:00").toString());
        var path = "/waiting-list/" + dana.id() + "/offer";
        assertThat(queue.desk().change("DELETE", path, "\"1\"", "").problem()).isEqualTo("stale");
        assertThat(queue.desk().change("DELETE", path, entry.etag(), "").status())
                .isEqualTo(204);
        assertThat(queue.status(dana)).isEqualTo("WAITING");
        assertThat(queue.book(other.customer(), "2026-09-02T10:15", "2026-09-02T10:45", false)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void holdTheRoomTooSoThatNobodyElseTakesItAway() {
        queue = new Queue(stories.open(BusinessStories.describeClinicWithRooms(1)), port, probe, rows);
        var yoav = queue.clinic().staff().getLast().id();
        var dana = queue.waits("דנה כהן");
        var other = queue.waits("יעל מזרחי", Map.of("firstDay", "2026-09-20"));
        queue.cancel(queue.booked("2026-09-02T14:00", "2026-09-02T14:30"));
        var link = queue.link(dana);
        var withYoav = queue.book(other.customer(), yoav, "2026-09-02T14:00", "2026-09-02T14:30", true);
        assertThat(withYoav.at("/errors/0/code").asString()).isEqualTo("slot.held");
        var call = queue.calls(other.phone(), yoav, "2026-09-02T14:00");
        probe.publish(call);
        eventually(() -> assertThat(probe.seen(AppointmentRejected.class))
                .anySatisfy(event -> assertThat(event.requestId()).isEqualTo(call.requestId())));
        assertThat(queue.say(link, "ACCEPT").at("/state").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void areTakenByWhoeverCallsWhileTheyHoldOne() {
        var dana = queue.waits("דנה כהן");
        queue.cancel(queue.booked("2026-09-02T10:00", "2026-09-02T10:30"));
        var link = queue.link(dana);
        probe.publish(queue.calls(dana.phone(), "2026-09-02T10:00"));
        queue.is(dana, "BOOKED");
        assertThat(queue.say(link, "ACCEPT").at("/state").asString()).isEqualTo("ACCEPTED");
        assertThat(appointments(dana)).isEqualTo("1");
    }

    @Test
    void stillComeToWhoHasBookedATimeThatTheyDoNotWaitFor() {
        var dana = queue.waits("דנה כהן", Map.of("lastDay", "2026-09-04"));
        assertThat(queue.book(dana.customer(), "2026-09-22T10:00", "2026-09-22T10:30", false)
                        .status())
                .isEqualTo(201);
        assertThat(queue.status(dana)).isEqualTo("WAITING");
        queue.cancel(queue.booked("2026-09-02T10:00", "2026-09-02T10:30"));
        assertThat(queue.read(queue.link(dana)).at("/startsAt").asString())
                .isEqualTo(israel("2026-09-02T10:00").toString());
    }

    @Test
    void goToTheNextWhenSomebodyBooksAnotherTimeIsTakenOffOrErased() {
        var dana = queue.waits("דנה כהן");
        var yael = queue.waits("יעל מזרחי");
        var ron = queue.waits("רון לוי");
        var noa = queue.waits("נועה גל");
        queue.cancel(queue.booked("2026-09-02T10:00", "2026-09-02T10:30"));
        var link = queue.link(dana);
        assertThat(queue.book(dana.customer(), "2026-09-03T10:00", "2026-09-03T10:30", false)
                        .status())
                .isEqualTo(201);
        assertThat(queue.status(dana)).isEqualTo("BOOKED");
        assertThat(queue.say(link, "ACCEPT").at("/state").asString()).isEqualTo("RELEASED");
        queue.link(yael);
        queue.desk()
                .change(
                        "DELETE",
                        "/waiting-list/" + yael.id(),
                        queue.entry(yael).etag(),
                        "");
        assertThat(queue.status(yael)).isEqualTo("WITHDRAWN");
        queue.link(ron);
        var customer = queue.desk().get("/customers/" + ron.customer());
        rows.inAll(() -> rows.jdbc()
                .sql("update work set due_at = now() + interval '3 seconds' where business_id = ? and done_at is null")
                .params(queue.clinic().id().value())
                .update());
        assertThat(queue.desk()
                        .change("DELETE", "/customers/" + ron.customer(), customer.etag(), "")
                        .status())
                .isEqualTo(204);
        assertThat(queue.entry(ron).status()).isEqualTo(404);
        queue.link(noa);
    }

    @ParameterizedTest
    @CsvSource({
        "fromTime, 11:00",
        "toTime, 10:00",
        "firstDay, 2026-09-03",
        "lastDay, 2026-09-01",
        "days, MONDAY",
        "staff, yoav"
    })
    void areMadeToNobodyWhomTheTimeDoesNotSuit(String wish, String value) {
        Object wished = value.equals("yoav")
                ? queue.clinic().staff().getLast().id().toString()
                : wish.equals("days") ? java.util.List.of(value) : value;
        var first = queue.waits("דנה כהן", Map.of(wish, wished));
        var second = queue.waits("יעל מזרחי");
        queue.cancel(queue.booked("2026-09-02T10:00", "2026-09-02T10:30"));
        queue.link(second);
        assertThat(queue.status(first)).isEqualTo("WAITING");
        assertThat(queue.messages(first)).isEmpty();
    }

    @Test
    void areNotMadeWhenItIsTooLateOrOneGaveTheTimeUpOneself() {
        var dana = queue.waits("דנה כהן");
        queue.cancel(queue.booked("2026-09-01T08:00", "2026-09-01T08:20"));
        var own = queue.book(dana.customer(), "2026-09-02T10:00", "2026-09-02T10:30", false);
        queue.desk().post("/waiting-list", Queue.json(queue.form(dana.customer(), Map.of())));
        queue.cancel(new Queue.Kept("/appointments/" + own.at("/id").asString(), own.etag()));
        queue.isSettled();
        assertThat(queue.messages(dana)).isEmpty();
    }

    private String appointments(Waiting one) {
        return rows.list(
                        "select count(*) from appointment where customer_id = ? and status = 'BOOKED'",
                        UUID.fromString(one.customer()))
                .getFirst();
    }

    private String free(Waiting caller) {
        var path = "/internal/free-slots?business=" + queue.clinic().id() + "&service=" + queue.checkup()
                + "&from=2026-09-02&days=1";
        var token = TestKeys.token(
                "ai-service", "crm-service", Role.SERVICE, queue.clinic().id().toString());
        return Desk.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Moked-Caller", caller.phone().e164()))
                .body()
                .toString();
    }
}
