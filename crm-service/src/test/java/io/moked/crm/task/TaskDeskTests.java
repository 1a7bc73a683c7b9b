package io.moked.crm.task;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.NOW;
import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.events.RequestId;
import io.moked.events.business.StaffId;
import io.moked.events.task.TaskRequested;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@CrmTest
class TaskDeskTests {

    @Autowired
    EventProbe probe;

    @Autowired
    BusinessStories stories;

    @LocalServerPort
    int port;

    private Business clinic;
    private Desk desk;

    @BeforeEach
    void openTheClinic() {
        clinic = stories.clinic();
        desk = Desk.owner(port, clinic.id());
    }

    @Test
    void isForWhomTheCallerAskedUntilTheEndOfTheDay() {
        var michal = clinic.staff().getFirst().id();
        request(michal, TaskRequested.Kind.MESSAGE_TAKEN);
        request(StaffId.random(), TaskRequested.Kind.HANDOFF_FAILED);
        eventually(() -> assertThat(list("due=TODAY").size()).isEqualTo(2));
        var today = list("due=TODAY");
        assertThat(today.path(0).path("priority").asString()).isEqualTo("HIGH");
        assertThat(today.path(0).path("assignee").isNull()).isTrue();
        assertThat(today.path(1).path("assignee").path("name").asString()).isEqualTo("דוקטור מיכל לוין");
        assertThat(today.path(1).path("dueAt").asString())
                .isEqualTo(israel("2026-09-02T00:00").toString());
        assertThat(list("assignee=" + michal).size()).isEqualTo(1);
    }

    @Test
    void isDueWhenTheCallerSaid() {
        request(null, TaskRequested.Kind.MESSAGE_TAKEN, israel("2026-09-03T10:00"));
        request(null, TaskRequested.Kind.MESSAGE_TAKEN, israel("2026-08-31T10:00"));
        request(null, TaskRequested.Kind.MESSAGE_TAKEN, Instant.MAX.truncatedTo(ChronoUnit.SECONDS));
        eventually(() -> assertThat(list("status=OPEN"))
                .extracting(task -> task.path("dueAt").asString())
                .containsExactlyInAnyOrder(
                        israel("2026-09-03T10:00").toString(),
                        israel("2026-09-02T00:00").toString(),
                        israel("2026-09-02T00:00").toString()));
    }

    @Test
    void isAnybodysWhenWhoHadItLeaves() {
        var michal = clinic.staff().getFirst().id();
        request(michal, TaskRequested.Kind.MESSAGE_TAKEN);
        eventually(() -> assertThat(list("assignee=" + michal).size()).isEqualTo(1));
        letTheFirstGo();
        assertThat(list("status=OPEN").path(0).path("assignee").isNull()).isTrue();
    }

    @Test
    void isAnybodysWhenItIsOpenAgainAndWhoDidItLeft() {
        var michal = clinic.staff().getFirst().id();
        request(michal, TaskRequested.Kind.MESSAGE_TAKEN);
        eventually(() -> assertThat(list("assignee=" + michal).size()).isEqualTo(1));
        var task = "/tasks/" + list("assignee=" + michal).path(0).path("id").asString();
        desk.change("PATCH", task, "\"1\"", "{\"status\":\"DONE\"}");
        letTheFirstGo();
        var done = list("status=DONE").path(0);
        assertThat(done.at("/assignee/id").asString()).isEqualTo(michal.toString());
        assertThat(desk.change("PATCH", task, "\"2\"", "{\"status\":\"OPEN\"}").status())
                .isEqualTo(200);
        assertThat(list("status=OPEN").path(0).path("assignee").isNull()).isTrue();
    }

    private void letTheFirstGo() {
        var kept = desk.get("");
        var form = (ObjectNode) kept.body();
        ((ArrayNode) form.get("staff")).remove(0);
        assertThat(desk.change("PUT", "", kept.etag(), form.toString()).status())
                .isEqualTo(200);
    }

    @Test
    void standsInTheListOfItsTimeByWhatMattersMost() {
        create("ישן", "2026-08-30T09:00", "NORMAL");
        create("דחוף", "2026-08-31T09:00", "HIGH");
        create("היום", "2026-09-01T15:00", "LOW");
        create("חצות", "2026-09-02T00:00", "NORMAL");
        create("מחר", "2026-09-02T00:01", "NORMAL");
        create("מתישהו", null, "NORMAL");
        assertThat(texts("due=OVERDUE")).isEqualTo("דחוף ישן");
        assertThat(texts("due=TODAY")).isEqualTo("חצות היום");
        assertThat(texts("due=LATER")).isEqualTo("מחר מתישהו");
        assertThat(desk.get("/tasks/counts").body()).hasToString("{\"overdue\":2,\"today\":2,\"later\":2}");
        var first = desk.get("/tasks?due=LATER&limit=1");
        var second =
                desk.get("/tasks?due=LATER&limit=1&cursor=" + first.at("/next").asString());
        assertThat(second.at("/items/0/text").asString()).isEqualTo("מתישהו");
        var overdue = list("due=OVERDUE").path(0);
        desk.change("PATCH", "/tasks/" + overdue.path("id").asString(), "\"1\"", "{\"status\":\"DONE\"}");
        assertThat(texts("status=DONE")).isEqualTo("דחוף");
        assertThat(list("status=DONE").path(0).path("doneAt").asString()).isEqualTo(NOW.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+280000-01-01T00:00:00Z", "1999-12-31T00:00:00Z", "2200-01-02T00:00:00Z"})
    void isDueWhenSomebodyMayMeanIt(String due) {
        var refused = desk.post("/tasks", "{\"text\":\"x\",\"dueAt\":\"" + due + "\"}");
        assertThat(refused.problem()).isEqualTo("invalid");
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("dueAt");
    }

    @Test
    void isAboutSomethingAndSoAboutSomebody() {
        var customer = desk.post("/customers", "{\"name\":\"דנה\"}").at("/id").asString();
        var lead = desk.post("/leads", "{\"customer\":\"" + customer + "\",\"matter\":\"כתר\"}")
                .at("/id")
                .asString();
        var task = desk.post(
                "/tasks",
                "{\"text\":\"לשלוח הצעה\",\"assignee\":\"%s\",\"about\":{\"kind\":\"LEAD\",\"id\":\"%s\"}}"
                        .formatted(clinic.staff().getLast().id(), lead));
        assertThat(task.status()).isEqualTo(201);
        assertThat(task.at("/customer/name").asString()).isEqualTo("דנה");
        assertThat(task.at("/about/kind").asString()).isEqualTo("LEAD");
        assertThat(list("customer=" + customer).size()).isEqualTo(1);
        var changed = desk.change(
                "PUT",
                "/tasks/" + task.at("/id").asString(),
                "\"1\"",
                "{\"text\":\"לשלוח הצעה מתוקנת\",\"priority\":\"HIGH\"}");
        assertThat(changed.at("/assignee").isNull()).isTrue();
        assertThat(changed.at("/about/id").asString()).isEqualTo(lead);
        assertThat(desk.get("/customers/" + customer + "/timeline").body().toString())
                .contains("לשלוח הצעה מתוקנת");
    }

    @Test
    void turnsToSomebodyElseWhole() {
        var customer = desk.post("/customers", "{\"name\":\"דנה\"}").at("/id").asString();
        var other = desk.post("/customers", "{\"name\":\"יעל\"}").at("/id").asString();
        var lead = desk.post("/leads", "{\"customer\":\"" + customer + "\",\"matter\":\"כתר\"}")
                .at("/id")
                .asString();
        var task = desk.post("/tasks", "{\"text\":\"הצעה\",\"about\":{\"kind\":\"LEAD\",\"id\":\"" + lead + "\"}}")
                .at("/id")
                .asString();
        var turned = desk.change(
                "PUT",
                "/tasks/" + task,
                "\"1\"",
                "{\"text\":\"הצעה\",\"about\":{\"kind\":\"CUSTOMER\",\"id\":\"" + other + "\"}}");
        assertThat(turned.at("/customer/name").asString()).isEqualTo("יעל");
        assertThat(turned.at("/about/kind").asString()).isEqualTo("CUSTOMER");
        assertThat(desk.change("DELETE", "/customers/" + customer, "\"1\"", "").status())
                .isEqualTo(204);
        assertThat(desk.get("/tasks/" + task).status()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(problem("{\"text\":\"x\",\"assignee\":\"" + UUID.randomUUID() + "\"}"))
                .isEqualTo("assignee.unknown");
        assertThat(problem("{\"text\":\"x\",\"about\":{\"kind\":\"CALL\",\"id\":\"" + UUID.randomUUID() + "\"}}"))
                .isEqualTo("about.unknown");
        assertThat(problem("{\"text\":\"x\",\"about\":{\"kind\":\"CALL\"}}")).isEqualTo("about.unknown");
        assertThat(problem("{\"text\":\"\u202e \"}")).isEqualTo("text.missing");
        assertThat(problem("{\"text\":\"" + "x".repeat(1001) + "\"}")).isEqualTo("text.too-long");
        assertThat(desk.post("/tasks", "{\"text\":\"x\",\"done\":true}").status())
                .isEqualTo(400);
        var foreign = Desk.owner(port, stories.clinic().id())
                .post("/customers", "{\"name\":\"זרה\"}")
                .at("/id")
                .asString();
        assertThat(problem("{\"text\":\"x\",\"about\":{\"kind\":\"CUSTOMER\",\"id\":\"" + foreign + "\"}}"))
                .isEqualTo("about.unknown");
    }

    private String problem(String body) {
        return desk.post("/tasks", body).at("/errors/0/code").asString();
    }

    private void create(String text, String due, String priority) {
        var at = due == null ? "null" : '"' + israel(due).toString() + '"';
        assertThat(desk.post(
                                "/tasks",
                                "{\"text\":\"%s\",\"dueAt\":%s,\"priority\":\"%s\"}".formatted(text, at, priority))
                        .status())
                .isEqualTo(201);
    }

    private tools.jackson.databind.JsonNode list(String query) {
        return desk.get("/tasks?" + query).at("/items");
    }

    private String texts(String query) {
        return list(query)
                .valueStream()
                .map(task -> task.path("text").asString())
                .collect(Collectors.joining(" "));
    }

    private void request(StaffId assignee, TaskRequested.Kind kind) {
        request(assignee, kind, null);
    }

    private void request(StaffId assignee, TaskRequested.Kind kind, @Nullable Instant due) {
        probe.publish(new TaskRequested(
                RequestId.random(),
                clinic.id(),
                kind,
                BusinessStories.anyNumber(),
                null,
                "להתקשר אליו בחזרה",
                assignee,
                null,
                NOW,
                due));
    }
}
