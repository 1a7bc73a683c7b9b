package io.moked.crm.appointment;

import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.events.business.StaffId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@CrmTest
class StrandedTests {

    @LocalServerPort
    int port;

    @Autowired
    BusinessStories stories;

    private Business clinic;
    private Desk owner;
    private String customer;

    @BeforeEach
    void openClinic() {
        clinic = stories.clinic();
        owner = Desk.owner(port, clinic.id());
        customer = owner.post("/customers", "{\"name\":\"דנה כהן\",\"phones\":[\"0541234567\"]}")
                .at("/id")
                .asString();
    }

    @Test
    void becomeTasksWhenWhoGivesThemLeaves() {
        var michals = book(clinic.staff().getFirst().id(), "2026-09-02T10:00");
        book(clinic.staff().getLast().id(), "2026-09-02T12:00");
        changes(form -> ((ArrayNode) form.get("staff")).remove(0));
        var task = tasks();
        assertThat(task).hasSize(1);
        assertThat(task.getFirst().at("/about/id").asString()).isEqualTo(michals);
        assertThat(task.getFirst().at("/customer/id").asString()).isEqualTo(customer);
        assertThat(task.getFirst().at("/text").asString()).contains("2.9.2026", "10:00");
        assertThat(task.getFirst().at("/about/kind").asString()).isEqualTo("APPOINTMENT");
        assertThat(task.getFirst().at("/dueAt").asString())
                .isEqualTo(israel("2026-09-02T00:00").toString());
    }

    @Test
    void becomeTasksWhenTheirDayIsClosedAndOnlyOnce() {
        book(clinic.staff().getFirst().id(), "2026-09-02T10:00");
        book(clinic.staff().getFirst().id(), "2026-09-03T10:00");
        changes(form -> form.putArray("exceptions")
                .addObject()
                .put("date", "2026-09-02")
                .put("closed", true));
        assertThat(tasks()).hasSize(1);
        changes(form -> form.put("name", "המרפאה של מיכל"));
        changes(form -> form.putArray("exceptions")
                .addObject()
                .put("date", "2026-09-02")
                .put("closed", true)
                .put("note", "חופש"));
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void areNotThoseThatPeoplePutThereThemselves() {
        book(clinic.staff().getFirst().id(), "2026-09-02T21:00");
        changes(form -> form.putArray("exceptions")
                .addObject()
                .put("date", "2026-09-02")
                .put("closed", true));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void areOneTaskIfTheyAreMany() {
        var michal = clinic.staff().getFirst().id();
        IntStream.range(0, 10)
                .forEach(half -> book(michal, "2026-09-02T%d:%02d".formatted(14 + half / 2, half % 2 * 30)));
        book(michal, "2026-09-02T09:00");
        changes(form -> form.putArray("exceptions")
                .addObject()
                .put("date", "2026-09-02")
                .put("closed", true));
        assertThat(tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.at("/text").asString()).startsWith("11 תורים"));
    }

    private void changes(Consumer<ObjectNode> change) {
        var kept = owner.get("");
        var form = (ObjectNode) kept.body();
        change.accept(form);
        var changed = owner.change("PUT", "", kept.etag(), form.toString());
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
    }

    private String book(StaffId staff, String start) {
        var from = israel(start);
        var made = owner.post(
                "/appointments",
                "{\"customer\":\"%s\",\"service\":\"%s\",\"staff\":\"%s\",\"startsAt\":\"%s\",\"endsAt\":\"%s\",\"force\":true}"
                        .formatted(
                                customer,
                                clinic.services().getFirst().serviceId(),
                                staff,
                                from,
                                from.plusSeconds(1800)));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.at("/id").asString();
    }

    private List<JsonNode> tasks() {
        return owner.get("/tasks?status=OPEN").at("/items").valueStream().toList();
    }
}
