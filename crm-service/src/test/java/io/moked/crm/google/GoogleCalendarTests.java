package io.moked.crm.google;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.token.Role;
import io.moked.crm.Desk;
import io.moked.crm.appointment.DeskCalendar;
import io.moked.crm.business.StaffMember;
import io.moked.crm.calendar.Period;
import io.moked.events.appointment.AppointmentId;
import io.moked.sandbox.fault.Fault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class GoogleCalendarTests extends GoogleStory {

    @Autowired
    GoogleLeaveWorker leaving;

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Test
    void showsInGoogleWhatIsBookedMovedAndCancelledHere() throws Exception {
        var before = book(michal, israel("2026-09-02T10:00"), HALF_AN_HOUR);
        connect(michal);
        connect(yoav);
        var event = google(michal).event(eventOf(before, michal)).orElseThrow();
        assertThat(event.at("/start/dateTime").asString()).isEqualTo("2026-09-02T07:00:00.000Z");
        assertThat(event.get("summary").asString()).isEqualTo("בדיקה תקופתית · דנה כהן");
        assertThat(event.get("visibility").asString()).isEqualTo("private");
        move(before, israel("2026-09-02T12:00"), HALF_AN_HOUR, yoav.id());
        quiet();
        assertThat(google(michal).events()).isEmpty();
        assertThat(google(yoav).events()).hasSize(1);
        cancel(before);
        quiet();
        assertThat(google(yoav).events()).isEmpty();
    }

    @Test
    void doesHereWhatIsDoneInGoogleAndWritesNothingBack() throws Exception {
        connect(michal);
        var moved = book(michal, israel("2026-09-02T10:00"), HALF_AN_HOUR);
        var deleted = book(michal, israel("2026-09-02T11:00"), HALF_AN_HOUR);
        quiet();
        var writes = GOOGLE.writes();
        google(michal).move(eventOf(moved, michal), israel("2026-09-03T10:00"), israel("2026-09-03T11:15"));
        google(michal).delete(eventOf(deleted, michal));
        eventually(() -> assertThat(timeOf(moved))
                .isEqualTo(new Period(israel("2026-09-03T10:00"), israel("2026-09-03T11:15"))));
        eventually(() -> assertThat(rows.list("select status from appointment where id = ?", deleted.value()))
                .containsExactly("CANCELLED"));
        google(michal)
                .change(
                        eventOf(moved, michal),
                        event -> event.put("colorId", "4").put("summary", "אחרת"));
        quiet();
        assertThat(GOOGLE.writes()).isEqualTo(writes);
        assertThat(rows.list("select version from appointment where id = ?", moved.value()))
                .containsExactly("2");
        assertThat(rows.list("select topic from outbox where payload like ?", "%" + moved + "%"))
                .contains("appointment.moved");
    }

    @Test
    void letsPrivateEventsTakeTimeWithoutKnowingWhatTheyAre() throws Exception {
        connect(michal);
        var dentist = google(michal).create("רופא עור", israel("2026-09-02T10:00"), israel("2026-09-02T11:00"));
        google(michal).createAllDay("חופש", LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 9));
        var free = google(michal).create("יום הולדת", israel("2026-09-03T10:00"), israel("2026-09-03T11:00"));
        google(michal).change(free, event -> event.put("transparency", "transparent"));
        eventually(() -> assertThat(busyOf(michal))
                .containsExactlyInAnyOrder(
                        new Period(israel("2026-09-02T10:00"), israel("2026-09-02T11:00")),
                        new Period(israel("2026-09-07T00:00"), israel("2026-09-09T00:00"))));
        assertThat(rows.list("select to_jsonb(b)::text from google_busy b"))
                .noneMatch(row -> row.contains("רופא") || row.contains("חופש"));
        var refused = here(() -> calendar.book(
                clinic.id(),
                new DeskCalendar.Wish(
                        customers
                                .introduced(clinic.id(), io.moked.crm.business.BusinessStories.anyNumber(), "דנה")
                                .id(),
                        clinic.services().getFirst().serviceId(),
                        michal.id(),
                        null,
                        Period.from(israel("2026-09-02T10:30"), HALF_AN_HOUR),
                        ""),
                new DeskCalendar.Manner(DeskCalendar.Source.DESK, true, false)));
        assertThat(refused).isInstanceOf(DeskCalendar.Answer.Refused.class);
        google(michal).delete(dentist);
        eventually(() -> assertThat(busyOf(michal)).hasSize(1));
    }

    @Test
    void keepsAnEditThatCannotBeMadeUntilSomebodyDecides() throws Exception {
        connect(michal);
        var stays = book(michal, israel("2026-09-02T10:00"), HALF_AN_HOUR);
        var dragged = book(michal, israel("2026-09-02T12:00"), HALF_AN_HOUR);
        quiet();
        google(michal).move(eventOf(dragged, michal), israel("2026-09-02T10:15"), israel("2026-09-02T10:45"));
        eventually(
                () -> assertThat(owner.get("/google-calendar").at("/conflicts")).hasSize(1));
        var conflict = owner.get("/google-calendar").at("/conflicts/0");
        assertThat(conflict.get("appointment").asString()).isEqualTo(dragged.toString());
        assertThat(conflict.get("googleStartsAt").asString()).isEqualTo("2026-09-02T07:15:00Z");
        assertThat(timeOf(dragged).start()).isEqualTo(israel("2026-09-02T12:00"));
        assertThat(rows.list(
                        "select text from task where business_id = ?",
                        clinic.id().value()))
                .singleElement()
                .asString()
                .contains("הוזז תור");
        assertThat(owner.change("DELETE", "/google-calendar/connections/" + michal.id(), null, "")
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("google.undecided");
        var resolution = "/google-calendar/conflicts/" + conflict.get("id").asString() + "/resolution";
        assertThat(owner.post(resolution, "{\"keep\":\"GOOGLE\"}").problem()).isEqualTo("conflict");
        assertThat(owner.post(resolution, "{\"keep\":\"OURS\"}").status()).isEqualTo(204);
        quiet();
        assertThat(google(michal)
                        .event(eventOf(dragged, michal))
                        .orElseThrow()
                        .at("/start/dateTime")
                        .asString())
                .contains("T09:00");
        assertThat(owner.get("/google-calendar").at("/conflicts")).isEmpty();
        assertThat(openTasks()).isEmpty();
        assertThat(timeOf(stays).start()).isEqualTo(israel("2026-09-02T10:00"));
        disconnect(michal);
    }

    @Test
    void asksAPersonAboutAnEventOfNoLengthOrOfDaysAndTakesTheRest() throws Exception {
        connect(michal);
        var empty = book(michal, israel("2026-09-02T10:00"), HALF_AN_HOUR);
        var days = book(michal, israel("2026-09-02T11:00"), HALF_AN_HOUR);
        var moved = book(michal, israel("2026-09-02T12:00"), HALF_AN_HOUR);
        quiet();
        google(michal).move(eventOf(empty, michal), israel("2026-09-02T10:00"), israel("2026-09-02T10:00"));
        google(michal).move(eventOf(days, michal), israel("2026-09-03T11:00"), israel("2026-09-06T11:00"));
        google(michal).move(eventOf(moved, michal), israel("2026-09-02T15:00"), israel("2026-09-02T15:30"));
        eventually(() -> assertThat(timeOf(moved).start()).isEqualTo(israel("2026-09-02T15:00")));
        eventually(
                () -> assertThat(owner.get("/google-calendar").at("/conflicts")).hasSize(2));
        assertThat(timeOf(empty)).isEqualTo(Period.from(israel("2026-09-02T10:00"), HALF_AN_HOUR));
        assertThat(timeOf(days)).isEqualTo(Period.from(israel("2026-09-02T11:00"), HALF_AN_HOUR));
        for (var conflict : owner.get("/google-calendar").at("/conflicts")) {
            var resolution = "/google-calendar/conflicts/" + conflict.get("id").asString() + "/resolution";
            assertThat(owner.post(resolution, "{\"keep\":\"GOOGLE\"}").problem())
                    .isEqualTo("conflict");
        }
    }

    @Test
    void keepsWhatHasBeenWhoeverTidiesUpTheirCalendar() throws Exception {
        connect(michal);
        var came = book(michal, israel("2026-09-01T10:00"), HALF_AN_HOUR);
        var forgotten = book(michal, israel("2026-09-01T11:00"), HALF_AN_HOUR);
        quiet();
        GoogleWorld.CLOCK.pass(Duration.ofHours(6));
        here(() -> jdbc.sql("update appointment set status = 'ARRIVED' where id = ?")
                .params(came.value())
                .update());
        google(michal).delete(eventOf(came, michal));
        google(michal).delete(eventOf(forgotten, michal));
        eventually(() -> assertThat(rows.list(
                        "select 1 from google_event where business_id = ? and starts_at is not null",
                        clinic.id().value()))
                .as("events that are thought to stand")
                .isEmpty());
        assertThat(rows.list("select status from appointment where id = ?", came.value()))
                .containsExactly("ARRIVED");
        assertThat(rows.list("select status from appointment where id = ?", forgotten.value()))
                .containsExactly("BOOKED");
        assertThat(owner.get("/google-calendar").at("/conflicts")).isEmpty();
    }

    @Test
    void showsWhatWasWrittenOverAnAppointment() throws Exception {
        connect(michal);
        book(michal, israel("2026-09-02T10:00"), HALF_AN_HOUR);
        quiet();
        google(michal).create("פגישה", israel("2026-09-02T10:15"), israel("2026-09-02T12:00"));
        eventually(
                () -> assertThat(owner.get("/google-calendar").at("/overlaps")).hasSize(1));
        quiet();
        assertThat(rows.list(
                        "select text from task where business_id = ?",
                        clinic.id().value()))
                .hasSize(1);
    }

    @Test
    void saysThatAPermissionWasWithdrawnAndGoesOnOnceItIsGivenAgain() throws Exception {
        connect(michal);
        var appointment = book(michal, israel("2026-09-02T10:00"), HALF_AN_HOUR);
        quiet();
        GOOGLE.withdraw(email(michal));
        move(appointment, israel("2026-09-02T14:00"), HALF_AN_HOUR, michal.id());
        eventually(() -> assertThat(
                        owner.get("/google-calendar").at("/calendars/0/state").asString())
                .isEqualTo("WITHDRAWN"));
        assertThat(rows.list(
                        "select text from task where business_id = ?",
                        clinic.id().value()))
                .singleElement()
                .asString()
                .contains("לחבר אותו מחדש");
        move(appointment, israel("2026-09-02T15:00"), HALF_AN_HOUR, michal.id());
        connect(michal);
        assertThat(google(michal).events())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.at("/start/dateTime").asString()).contains("T12:00"));
        assertThat(openTasks()).isEmpty();
    }

    private List<String> openTasks() {
        return rows.list(
                "select text from task where business_id = ? and status = 'OPEN'",
                clinic.id().value());
    }

    @Test
    void takesAStateOnceAndOnlyFromTheAccountThatBegan() throws Exception {
        var back = consented(michal, "allow");
        assertThat(finish(back).status()).isEqualTo(200);
        var again = finish(back);
        assertThat(again.status()).as("it is only told what came of it").isEqualTo(200);
        assertThat(again.at("/staff").asString()).isEqualTo(michal.id().toString());
        assertThat(owner.change("DELETE", "/google-calendar/connections/" + michal.id(), null, "")
                        .status())
                .isEqualTo(204);
        quiet();
        assertThat(finish(back).at("/errors/0/code").asString()).isEqualTo("google.state");
        var anothers = consented(yoav, "allow");
        rows.inAll(() -> rows.jdbc()
                .sql("update google_consent set account_id = 'somebody else' where staff_id = ?")
                .params(yoav.id().value())
                .update());
        assertThat(finish(anothers).at("/errors/0/code").asString()).isEqualTo("google.state");
        var forged = "{\"state\":\"" + clinic.id() + "." + UUID.randomUUID() + "\",\"code\":\"4/x\"}";
        assertThat(owner.post("/google-calendar/connections", forged)
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("google.state");
        var late = consented(yoav, "allow");
        GoogleWorld.CLOCK.pass(Duration.ofMinutes(16));
        assertThat(finish(late).at("/errors/0/code").asString()).isEqualTo("google.state");
    }

    @Test
    void knowsNoStaffOfOthersAndTellsNobodyATokenOfGoogles() throws Exception {
        var others = stories.clinic().staff().getFirst();
        assertThat(owner.post("/google-calendar/consents", "{\"staff\":\"" + others.id() + "\"}")
                        .status())
                .isEqualTo(404);
        assertThat(owner.change("DELETE", "/google-calendar/connections/" + others.id(), null, "")
                        .status())
                .isEqualTo(404);
        assertThat(owner.as(Role.AGENT)
                        .post("/google-calendar/consents", "{\"staff\":\"" + michal.id() + "\"}")
                        .status())
                .isEqualTo(403);
        connect(michal);
        assertThat(owner.get("/google-calendar").body().toString())
                .contains(email(michal))
                .doesNotContain("1//", "ya29");
        assertThat(rows.list("select encode(refresh_token, 'escape') from google_calendar"))
                .noneMatch(token -> token.startsWith("1//"));
    }

    @Test
    void opensAChannelAnewBeforeItEnds() throws Exception {
        connect(michal);
        assertThat(GOOGLE.channels(email(michal))).isEqualTo(1);
        var first = channel();
        GoogleWorld.CLOCK.pass(Duration.ofDays(6).plusHours(1));
        poll();
        assertThat(channel()).isNotEqualTo(first);
        assertThat(GOOGLE.channels(email(michal))).isEqualTo(1);
    }

    @Test
    void believesNoPushWithoutTheSecret() throws Exception {
        connect(michal);
        var wanted = wanted();
        assertThat(GoogleWorld.push(channel(), clinic.id() + ".guess")).isEqualTo(204);
        assertThat(GoogleWorld.push(channel(), "nonsense")).isEqualTo(204);
        assertThat(GoogleWorld.push("", "")).isEqualTo(204);
        assertThat(wanted()).isEqualTo(wanted);
    }

    @Test
    void findsWhatALostPushDidNotTell() throws Exception {
        connect(michal);
        GoogleWorld.FAULTS.plan(null, new Fault(Fault.Vendor.GOOGLE, "push", Fault.Kind.DROP, Duration.ZERO, 1));
        google(michal).create("רופא", israel("2026-09-02T10:00"), israel("2026-09-02T11:00"));
        poll();
        assertThat(busyOf(michal)).hasSize(1);
    }

    @Test
    void givesBackWhatWasAllowedWhenACalendarIsDisconnected() throws Exception {
        connect(michal);
        google(michal).create("רופא", israel("2026-09-02T10:00"), israel("2026-09-02T11:00"));
        eventually(() -> assertThat(busyOf(michal)).hasSize(1));
        assertThat(owner.change("DELETE", "/google-calendar/connections/" + michal.id(), null, "")
                        .status())
                .isEqualTo(204);
        assertThat(owner.get("/google-calendar").at("/calendars")).isEmpty();
        quiet();
        assertThat(GOOGLE.isAllowed(email(michal))).isFalse();
        assertThat(GOOGLE.channels(email(michal))).isZero();
        assertThat(busyOf(michal)).isEmpty();
    }

    @Test
    void takesTheNamesOfCustomersOutOfACalendarThatIsDisconnectedAndPutsThemBack() throws Exception {
        connect(michal);
        var past = book(michal, israel("2026-09-01T10:00"), HALF_AN_HOUR);
        var future = book(michal, israel("2026-09-02T10:00"), HALF_AN_HOUR);
        quiet();
        GoogleWorld.CLOCK.pass(Duration.ofHours(6));
        disconnect(michal);
        assertThat(GOOGLE.isAllowed(email(michal))).isFalse();
        assertThat(google(michal).events())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.get("summary").asString()).isEqualTo("בדיקה תקופתית"));
        connect(michal);
        assertThat(titleOf(future)).isEqualTo("בדיקה תקופתית · דנה כהן");
        assertThat(google(michal).events()).hasSize(2);
        assertThat(rows.list("select status from appointment where id = ?", past.value()))
                .containsExactly("BOOKED");
    }

    @Test
    void disconnectsTheCalendarOfWhoLeavesWhateverIsUndecided() throws Exception {
        connect(michal);
        var stays = book(michal, israel("2026-09-02T10:00"), HALF_AN_HOUR);
        var dragged = book(michal, israel("2026-09-02T12:00"), HALF_AN_HOUR);
        quiet();
        google(michal).move(eventOf(dragged, michal), israel("2026-09-02T10:15"), israel("2026-09-02T10:45"));
        eventually(
                () -> assertThat(owner.get("/google-calendar").at("/conflicts")).hasSize(1));
        letMichalGo();
        quiet();
        assertThat(rows.list(
                        "select 1 from google_calendar where business_id = ?",
                        clinic.id().value()))
                .isEmpty();
        assertThat(timeOf(stays).start()).isEqualTo(israel("2026-09-02T10:00"));
        assertThat(owner.get("/tasks?status=OPEN").body().toString()).contains("הוזז תור אל");
    }

    @Test
    void connectsNobodyWhoLeftBeforeComingBackFromGoogle() throws Exception {
        var back = consented(michal, "allow");
        letMichalGo();
        assertThat(finish(back).status()).isEqualTo(404);
        quiet();
        assertThat(rows.list(
                        "select 1 from google_calendar where business_id = ?",
                        clinic.id().value()))
                .isEmpty();
        assertThat(GOOGLE.isAllowed(email(michal))).isFalse();
    }

    private void letMichalGo() {
        var kept = owner.get("");
        var form = (ObjectNode) kept.body();
        ((ArrayNode) form.get("staff")).remove(0);
        assertThat(owner.change("PUT", "", kept.etag(), form.toString()).status())
                .isEqualTo(200);
    }

    @Test
    void disconnectsACalendarThatLetsNobodyInAnyMore() throws Exception {
        connect(michal);
        book(michal, israel("2026-09-02T10:00"), HALF_AN_HOUR);
        quiet();
        GOOGLE.withdraw(email(michal));
        GOOGLE.expireAccessTokens();
        disconnect(michal);
        assertThat(rows.list(
                        "select 1 from google_calendar where business_id = ?",
                        clinic.id().value()))
                .isEmpty();
    }

    @Test
    void keepsNothingThatWasAllowedInVain() throws Exception {
        assertThat(finish(consented(michal, "partly")).at("/errors/0/code").asString())
                .isEqualTo("google.not-allowed");
        quiet();
        assertThat(GOOGLE.isAllowed(email(michal))).isFalse();
        connect(michal);
        var other = "other-" + michal.id() + "@clinic.test";
        assertThat(finish(consented(michal, other, "allow")).problem()).isEqualTo("conflict");
        quiet();
        assertThat(GOOGLE.isAllowed(other)).isFalse();
        assertThat(GOOGLE.isAllowed(email(michal))).isTrue();
    }

    @Test
    void givesNothingBackThatSomebodyElseIsConnectedBy() throws Exception {
        connect(michal);
        assertThat(finish(consented(yoav, email(michal), "allow")).problem()).isEqualTo("conflict");
        quiet();
        assertThat(GOOGLE.isAllowed(email(michal))).isTrue();
        var michalsClinic = clinic;
        var desk = owner;
        clinic = stories.clinic();
        owner = Desk.owner(port, clinic.id());
        var there = clinic.staff().getFirst();
        assertThat(finish(consented(there, email(michal), "allow")).status()).isEqualTo(200);
        quiet();
        disconnect(there);
        assertThat(GOOGLE.isAllowed(email(michal))).isTrue();
        clinic = michalsClinic;
        owner = desk;
        disconnect(michal);
        assertThat(GOOGLE.isAllowed(email(michal))).isFalse();
    }

    @Test
    void givesBackWhatWasAllowedAlsoIfLeavingIsGivenUp() throws Exception {
        connect(michal);
        var id = UUID.fromString(rows.list(
                        "select id from google_calendar where staff_id = ?",
                        michal.id().value())
                .getFirst());
        here(() -> {
            leaving.giveUp(new GoogleLeave(clinic.id(), michal.id(), id), new java.io.IOException());
            return true;
        });
        quiet();
        assertThat(GOOGLE.isAllowed(email(michal))).isFalse();
        assertThat(owner.get("/google-calendar").at("/calendars")).isEmpty();
    }

    @Test
    void knowsAnAccountWhateverItsCalendarIsCalled() throws Exception {
        google(michal).rename("יומן");
        google(yoav).rename("יומן");
        connect(michal);
        connect(yoav);
        assertThat(owner.get("/google-calendar").body().toString()).contains(email(michal), email(yoav));
        var appointment = book(michal, israel("2026-09-02T10:00"), HALF_AN_HOUR);
        quiet();
        GOOGLE.withdraw(email(michal));
        move(appointment, israel("2026-09-02T14:00"), HALF_AN_HOUR, michal.id());
        eventually(() -> assertThat(rows.list(
                        "select state from google_calendar where staff_id = ?",
                        michal.id().value()))
                .containsExactly("WITHDRAWN"));
        quiet();
        google(michal).rename("יומן אחר");
        var first = eventOf(appointment, michal);
        assertThat(finish(consented(michal, "allow")).status()).isEqualTo(200);
        assertThat(rows.list("select etag from google_event where event_id = ?", first))
                .as("what is known of the event")
                .doesNotContainNull();
        quiet();
    }

    private void disconnect(StaffMember member) {
        assertThat(owner.change("DELETE", "/google-calendar/connections/" + member.id(), null, "")
                        .status())
                .isEqualTo(204);
        quiet();
    }

    private String titleOf(AppointmentId appointment) {
        return google(michal)
                .event(eventOf(appointment, michal))
                .orElseThrow()
                .get("summary")
                .asString();
    }

    private String channel() {
        return rows.list(
                        "select channel_id from google_calendar where staff_id = ?",
                        michal.id().value())
                .getFirst();
    }

    private String wanted() {
        return rows.list(
                        "select wanted from google_calendar where staff_id = ?",
                        michal.id().value())
                .getFirst();
    }
}
