package io.moked.crm.task;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.World;
import io.moked.crm.business.BusinessStories;
import io.moked.events.BusinessId;
import io.moked.events.RequestId;
import io.moked.events.task.TaskRequested;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CrmTest
class TaskListTests {

    private static final String DONE = "{\"status\":\"DONE\"}";

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    @LocalServerPort
    int port;

    private final BusinessId business = BusinessId.random();
    private Desk desk;
    private String task;

    @BeforeEach
    void askForSomething() {
        desk = Desk.owner(port, business).as(Role.AGENT);
        request(0);
        eventually(() -> assertThat(desk.get("/tasks").at("/items").size()).isEqualTo(1));
        task = desk.get("/tasks").at("/items/0/id").asString();
    }

    @Test
    void listsWhatIsOpenPageByPage() {
        request(60);
        eventually(() ->
                assertThat(desk.get("/tasks?status=OPEN").at("/items").size()).isEqualTo(2));
        var first = desk.get("/tasks?status=OPEN&limit=1");
        var second = desk.get(
                "/tasks?status=OPEN&limit=1&cursor=" + first.at("/next").asString());
        assertThat(first.at("/items/0/requestedAt").asString())
                .isEqualTo(NOW.plusSeconds(60).toString());
        assertThat(second.at("/items/0/id").asString()).isEqualTo(task);
        assertThat(second.at("/next").isNull()).isTrue();
        assertThat(second.at("/items/0/customer/name").asString()).isEqualTo("יוסי");
    }

    @Test
    void isDoneAndOpenAgainOnTheTimelineToo() {
        var open = desk.get("/tasks/" + task);
        assertThat(open.etag()).isEqualTo("\"1\"");
        var done = desk.change("PATCH", "/tasks/" + task, open.etag(), DONE);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.etag()).isEqualTo("\"2\"");
        assertThat(desk.get("/tasks?status=OPEN").at("/items").size()).isZero();
        assertThat(rows.list("select details->>'status' from timeline_entry where business_id = ?", business.value()))
                .containsExactly("DONE");
        var again = desk.change("PATCH", "/tasks/" + task, done.etag(), "{\"status\":\"OPEN\"}");
        assertThat(again.at("/status").asString()).isEqualTo("OPEN");
    }

    @Test
    void refusesWhoHasNotSeenTheNewestStateOrSaysNothing() {
        assertThat(desk.change("PATCH", "/tasks/" + task, "\"7\"", DONE).problem())
                .isEqualTo("stale");
        assertThat(desk.change("PATCH", "/tasks/" + task, null, DONE).status()).isEqualTo(428);
        assertThat(desk.change("PATCH", "/tasks/" + task, "\"1\"", "{}")
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("status.missing");
        assertThat(desk.change("PATCH", "/tasks/" + task, "\"1\"", "{\"status\":\"LATER\"}")
                        .problem())
                .isEqualTo("invalid");
    }

    @Test
    void isNotThereForAnotherBusinessNorForAService() {
        assertThat(desk.ofAnother().get("/tasks/" + task).problem()).isEqualTo("not-found");
        assertThat(desk.ofAnother()
                        .change("PATCH", "/tasks/" + task, "\"1\"", DONE)
                        .problem())
                .isEqualTo("not-found");
        assertThat(desk.as(Role.SERVICE).get("/tasks").problem()).isEqualTo("forbidden");
    }

    private void request(int seconds) {
        probe.publish(new TaskRequested(
                RequestId.random(),
                business,
                TaskRequested.Kind.CALL_BACK,
                BusinessStories.anyNumber(),
                "יוסי",
                "להתקשר אליו בחזרה",
                null,
                null,
                NOW.plusSeconds(seconds),
                null));
    }
}
