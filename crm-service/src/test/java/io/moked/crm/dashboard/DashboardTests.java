package io.moked.crm.dashboard;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.NOW;
import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.call.CallCompleted;
import io.moked.events.call.CallId;
import io.moked.events.call.CallReceived;
import io.moked.events.conversation.ConversationId;
import io.moked.events.conversation.TranscriptReady;
import io.moked.events.task.TaskRequested;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

@CrmTest
class DashboardTests {

    @Autowired
    BusinessStories stories;

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    @LocalServerPort
    int port;

    private final PhoneNumber caller = BusinessStories.anyNumber();
    private final ConversationId conversation = ConversationId.random();
    private Business clinic;
    private Desk desk;

    @BeforeEach
    void openClinic() {
        clinic = stories.clinic();
        desk = Desk.owner(port, clinic.id());
    }

    @Test
    void isEmptyWhereNothingHappened() {
        var dashboard = desk.get("/dashboard");
        assertThat(dashboard.status()).isEqualTo(200);
        assertThat(dashboard.at("/since").asString())
                .isEqualTo(israel("2026-09-01T00:00").toString());
        assertThat(dashboard.at("/calls").toString()).isEqualTo("{\"total\":0,\"answered\":0,\"missed\":0,\"live\":0}");
        assertThat(dashboard.at("/tasks").size()).isZero();
    }

    @Test
    void showsTheMorningOfABusiness() {
        var live = received(NOW.minusSeconds(30));
        var missed = missed(NOW.minusSeconds(90));
        received(NOW.minusSeconds(10 * 24 * 60 * 60));
        probe.publish(new TranscriptReady(
                conversation, clinic.id(), live, 1, TranscriptReady.Speaker.CALLER, "אפשר תור?", NOW));
        book();
        probe.publish(new TaskRequested(
                RequestId.random(),
                clinic.id(),
                TaskRequested.Kind.CALL_BACK,
                caller,
                null,
                "לחזור",
                null,
                missed,
                NOW,
                null));
        eventually(() -> assertThat(counts("2026-09-01T00:00"))
                .isEqualTo("{\"total\":2,\"answered\":0,\"missed\":1,\"live\":1}"));
        eventually(() ->
                assertThat(desk.get("/dashboard").at("/openTasks").asInt()).isEqualTo(1));
        eventually(() -> assertThat(
                        desk.get("/dashboard").at("/appointments/booked").asInt())
                .isEqualTo(1));
        var dashboard = desk.as(Role.AGENT).get("/dashboard");
        assertThat(dashboard.at("/newCustomers").asInt()).isEqualTo(1);
        assertThat(dashboard.at("/liveCalls/0/id").asString()).isEqualTo(live.toString());
        assertThat(dashboard.at("/recentCalls").size()).isEqualTo(3);
        assertThat(dashboard.at("/upcomingAppointments/0/service").asString()).isEqualTo("בדיקה תקופתית");
        assertThat(dashboard.at("/upcomingAppointments/0/customer/phone").asString())
                .isEqualTo(caller.e164());
        assertThat(dashboard.at("/tasks/0/text").asString()).isEqualTo("לחזור");
        eventually(() -> assertThat(desk.get("/calls/" + live)
                        .at("/appointments/0/startsAt")
                        .asString())
                .isEqualTo(israel("2026-09-02T10:00").toString()));
        assertThat(counts("2026-08-01T00:00")).contains("\"total\":3");
    }

    @Test
    void countsFromWhenTheAskerLastLooked() {
        received(NOW.minusSeconds(90));
        eventually(() -> assertThat(
                        desk.get("/dashboard?sinceLook=true").at("/calls/total").asInt())
                .isEqualTo(1));
        assertThat(desk.get("/dashboard").at("/lastLook").isNull()).isTrue();
        assertThat(desk.post("/dashboard/look", "").status()).isEqualTo(204);
        var looked = desk.get("/dashboard?sinceLook=true");
        assertThat(looked.at("/lastLook").asString()).isEqualTo(NOW.toString());
        assertThat(looked.at("/since").asString()).isEqualTo(NOW.toString());
        assertThat(looked.at("/calls/total").asInt()).isZero();
        assertThat(desk.get("/dashboard").at("/calls/total").asInt()).isEqualTo(1);
        assertThat(desk.as(Role.SERVICE).post("/dashboard/look", "").problem()).isEqualTo("forbidden");
    }

    @Test
    void notesALookAtWhatWasShownAndNotAtWhatCameSince() {
        var shown = NOW.minusSeconds(600);
        assertThat(desk.post("/dashboard/look?at=" + shown, "").status()).isEqualTo(204);
        received(NOW.minusSeconds(90));
        eventually(() -> assertThat(
                        desk.get("/dashboard?sinceLook=true").at("/calls/total").asInt())
                .isEqualTo(1));
        assertThat(desk.get("/dashboard").at("/lastLook").asString()).isEqualTo(shown.toString());
        assertThat(desk.get("/dashboard").at("/at").asString()).isEqualTo(NOW.toString());
        desk.post("/dashboard/look?at=" + NOW.plusSeconds(600), "");
        desk.post("/dashboard/look?at=" + shown, "");
        assertThat(desk.get("/dashboard").at("/lastLook").asString()).isEqualTo(NOW.toString());
    }

    @Test
    void showsWhatIsOverdueBeforeAllElseThatWaits() {
        task("באיחור", "LOW", NOW.minusSeconds(3600));
        task("להיום", "LOW", NOW.plusSeconds(3600));
        for (var i = 0; i < 8; i++) {
            task("יש זמן " + i, "NORMAL", null);
        }
        task("יש זמן, וחשוב", "HIGH", null);
        var tasks = desk.get("/dashboard").at("/tasks");
        assertThat(tasks.findValuesAsString("text")).hasSize(10).startsWith("באיחור", "להיום", "יש זמן, וחשוב");
    }

    @Test
    void showsWhoeverWorksThereTheirOwnTasksAndNobodysOnly() {
        var staff =
                clinic.staff().stream().map(member -> member.id().toString()).toList();
        assertThat(desk.get("/dashboard").at("/staffId").isNull()).isTrue();
        var form = (ObjectNode) desk.get("").body();
        ((ObjectNode) form.at("/staff/0")).put("account", TestKeys.ACCOUNT);
        assertThat(desk.change("PUT", "", "\"1\"", form.toString())
                        .at("/staff/0/account")
                        .asString())
                .isEqualTo(TestKeys.ACCOUNT);
        for (var assignee :
                List.of("", ",\"assignee\":\"" + staff.get(0) + '"', ",\"assignee\":\"" + staff.get(1) + '"')) {
            desk.post("/tasks", "{\"text\":\"לחזור\"" + assignee + '}');
        }

        var mine = desk.get("/dashboard");

        assertThat(mine.at("/staffId").asString()).isEqualTo(staff.getFirst());
        assertThat(mine.at("/tasks")
                        .valueStream()
                        .map(task -> task.at("/assignee/id").asString("")))
                .containsExactlyInAnyOrder("", staff.getFirst());
        assertThat(mine.at("/openTasks").asInt()).isEqualTo(3);
        var waitingFor = "waitingFor=" + staff.getFirst();
        assertThat(desk.get("/tasks?" + waitingFor).at("/items").size()).isEqualTo(2);
        assertThat(desk.get("/tasks/counts?" + waitingFor).at("/later").asInt()
                        + desk.get("/tasks/counts?" + waitingFor).at("/today").asInt())
                .isEqualTo(2);
        ((ObjectNode) form.at("/staff/0")).putNull("account");
        desk.change("PUT", "", "\"2\"", form.toString());
        assertThat(desk.get("/dashboard").at("/tasks").size()).isEqualTo(3);
    }

    @Test
    void countsTheLeadsThatCameAndThoseThatWaitForTooLong() {
        var customer = desk.post("/customers", "{\"name\":\"דנה\"}").at("/id").asString();
        for (var matter : new String[] {"חדש", "ישן", "הצעד עבר", "אין גבול"}) {
            desk.post("/leads", "{\"customer\":\"" + customer + "\",\"matter\":\"" + matter + "\"}");
        }
        assertThat(desk.get("/dashboard").at("/leadsWaiting").asInt()).isZero();
        age("ישן", "opened_at = opened_at - interval '40 days', stage_since = stage_since - interval '40 days'");
        age("הצעד עבר", "next_step_at = ?", Timestamp.from(NOW.minusSeconds(1)));
        var unlimited = desk.get("/lead-stages").at("/items/1/id").asString();
        age("אין גבול", "stage_id = ?::uuid, stage_since = stage_since - interval '400 days'", unlimited);
        rows.inAll(() -> rows.jdbc()
                .sql("update lead_stage set days = null where id = ?::uuid")
                .param(unlimited)
                .update());
        var dashboard = desk.get("/dashboard");
        assertThat(dashboard.at("/leadsWaiting").asInt()).isEqualTo(2);
        assertThat(dashboard.at("/newLeads").asInt()).isEqualTo(3);
        assertThat(desk.get("/leads?waiting=true").at("/items").findValuesAsString("matter"))
                .containsExactlyInAnyOrder("ישן", "הצעד עבר");
        assertThat(desk.get("/leads?waiting=true&status=WON").at("/items").size())
                .isZero();
        assertThat(desk.get("/leads?q=%D7%99%D7%A9%D7%9F").at("/items/0/late").asBoolean())
                .isTrue();
        assertThat(desk.ofAnother().get("/dashboard").at("/leadsWaiting").asInt())
                .isZero();
    }

    private void task(String text, String priority, @Nullable Instant due) {
        var made = desk.post("/tasks", "{\"text\":\"" + text + "\",\"priority\":\"" + priority + "\"}");
        rows.inAll(() -> rows.jdbc()
                .sql("update task set due_at = ? where id = ?::uuid")
                .param(due == null ? null : Timestamp.from(due))
                .param(made.at("/id").asString())
                .update());
    }

    private void age(String matter, String change, Object... values) {
        rows.inAll(() -> rows.jdbc()
                .sql("update lead set " + change + " where business_id = ? and matter = ?")
                .params(values)
                .params(clinic.id().value(), matter)
                .update());
    }

    @Test
    void asksToReturnACallThatReachedNobodyUntilTheyGetThrough() {
        var missed = missed(NOW.minusSeconds(900));
        eventually(() -> assertThat(
                        desk.get("/dashboard").at("/callsToReturn/0/id").asString())
                .isEqualTo(missed.toString()));
        assertThat(unreturned()).isEqualTo(1);
        var again = missed(NOW.minusSeconds(600));
        eventually(() -> assertThat(
                        desk.get("/dashboard").at("/callsToReturn/0/id").asString())
                .isEqualTo(again.toString()));
        assertThat(desk.get("/dashboard").at("/callsToReturn").size()).isEqualTo(1);
        received(NOW.minusSeconds(60));
        eventually(() ->
                assertThat(desk.get("/dashboard").at("/callsToReturn").size()).isZero());
        assertThat(unreturned()).isZero();
    }

    @Test
    void asksNoMoreToReturnACallThatSomebodyAtTheDeskReturned() {
        var missed = missed(NOW.minusSeconds(900));
        eventually(() -> assertThat(
                        desk.get("/dashboard").at("/callsToReturnCount").asInt())
                .isEqualTo(1));
        assertThat(desk.get("/calls?toReturn=true").at("/items/0/id").asString())
                .isEqualTo(missed.toString());
        var task = desk.post("/tasks", "{\"text\":\"חזרנו\",\"about\":{\"kind\":\"CALL\",\"id\":\"" + missed + "\"}}");
        assertThat(desk.get("/dashboard").at("/callsToReturnCount").asInt()).isEqualTo(1);
        desk.change("PATCH", "/tasks/" + task.at("/id").asString(), task.etag(), "{\"status\":\"DONE\"}");
        assertThat(desk.get("/dashboard").at("/callsToReturnCount").asInt()).isZero();
        assertThat(desk.get("/calls?toReturn=true").at("/items").size()).isZero();
    }

    private int unreturned() {
        return desk.post(
                        "/segments/count",
                        "{\"match\":\"ALL\",\"groups\":[{\"match\":\"ALL\",\"conditions\":[{\"kind\":\"UNRETURNED\",\"negated\":false}]}]}")
                .at("/count")
                .asInt();
    }

    @Test
    void findsEverythingByANameOrAnyPartOfANumber() {
        received(NOW.minusSeconds(30));
        book();
        eventually(() -> assertThat(
                        desk.get("/dashboard").at("/upcomingAppointments").size())
                .isEqualTo(1));
        eventually(() -> assertThat(
                        search("%D7%93%D7%A0%D7%94").at("/appointments").size())
                .isEqualTo(1));
        var local = "0" + caller.e164().substring(4);
        for (var part : new String[] {
            local, local.substring(0, 7), local.substring(6), caller.e164().replace("+", "%2B")
        }) {
            var found = search(part);
            assertThat(found.at("/customers/0/phone").asString()).isEqualTo(caller.e164());
            assertThat(found.at("/calls/0/caller").asString()).isEqualTo(caller.e164());
            assertThat(found.at("/appointments/0/staff").asString()).isNotEmpty();
        }
        assertThat(search("999999999").body().toString())
                .isEqualTo("{\"customers\":[],\"calls\":[],\"appointments\":[]}");
        assertThat(search("%20").at("/customers").size()).isZero();
        assertThat(search("a".repeat(101)).at("/errors/0/code").asString()).isEqualTo("query.too-long");
        assertThat(desk.ofAnother().get("/search?q=" + local).at("/calls").size())
                .isZero();
    }

    @Test
    void isForThePeopleOfTheBusinessOnly() {
        for (var path : new String[] {"/dashboard", "/search?q=1"}) {
            assertThat(desk.as(Role.SERVICE).get(path).problem()).isEqualTo("forbidden");
            assertThat(desk.ofAnother()
                            .get("//businesses/" + clinic.id() + path)
                            .problem())
                    .isEqualTo("not-found");
        }
    }

    private Desk.Answer search(String query) {
        return desk.get("/search?q=" + query);
    }

    private String counts(String since) {
        return desk.get("/dashboard?since=" + israel(since)).at("/calls").toString();
    }

    private CallId received(Instant at) {
        var call = CallId.random();
        probe.publish(new CallReceived(
                call,
                clinic.id(),
                "CA" + call,
                caller,
                clinic.numbers().getFirst(),
                CallReceived.Answering.ASSISTANT,
                at));
        return call;
    }

    private CallId missed(Instant at) {
        var call = received(at);
        probe.publish(
                new CallCompleted(call, clinic.id(), caller, CallCompleted.Ending.NO_ANSWER, 0, at.plusSeconds(20)));
        return call;
    }

    private void book() {
        probe.publish(new AppointmentExtracted(
                RequestId.random(),
                clinic.id(),
                conversation,
                caller,
                "דנה כהן",
                clinic.services().getFirst().serviceId(),
                null,
                israel("2026-09-02T10:00"),
                "אני רוצה תור",
                NOW));
    }
}
