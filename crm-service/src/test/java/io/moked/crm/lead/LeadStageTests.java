package io.moked.crm.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.business.BusinessStories;
import io.moked.events.BusinessId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CrmTest
class LeadStageTests {

    @Autowired
    BusinessStories stories;

    @LocalServerPort
    int port;

    private Desk desk;

    @BeforeEach
    void openTheClinic() {
        desk = Desk.owner(port, stories.clinic().id());
    }

    @Test
    void areThoseOfTheTradeAndOfAnyWhereItIsNotKnown() {
        assertThat(names()).isEqualTo("פנייה חדשה, דיברנו, קיבל תוכנית טיפול, ממתין לאישור");
        var other = Desk.owner(port, BusinessId.random());
        assertThat(other.get("/lead-stages").at("/items/0/name").asString()).isEqualTo("חדש");
    }

    @Test
    void areMadeOnceWhoeverLooksFirst() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<String> look = this::names;
            for (var done :
                    threads.invokeAll(Stream.generate(() -> look).limit(6).toList())) {
                done.get();
            }
        }
        assertThat(desk.get("/lead-stages").at("/items").size()).isEqualTo(4);
    }

    @Test
    void areAddedRenamedAndPutInOrder() {
        var added = desk.post("/lead-stages", "{\"name\":\"קבע ייעוץ\",\"days\":2}");
        assertThat(added.status()).isEqualTo(201);
        var renamed = desk.change("PUT", path(4), added.etag(), "{\"name\":\"ייעוץ\"}");
        assertThat(renamed.at("/days").isNull()).isTrue();
        assertThat(desk.change("PUT", path(4), "\"1\"", "{\"name\":\"x\"}").problem())
                .isEqualTo("stale");
        var order = ids().reversed();
        assertThat(order(order).at("/items/0/name").asString()).isEqualTo("ייעוץ");
        assertThat(names()).startsWith("ייעוץ, ממתין לאישור").endsWith("פנייה חדשה");
        assertThat(order(order.subList(1, 5)).at("/errors/0/code").asString()).isEqualTo("stages.changed");
        assertThat(desk.post("/lead-stages", "{\"name\":\" \"}")
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("text.missing");
        assertThat(desk.post("/lead-stages", "{\"name\":\"x\",\"days\":0}")
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("days.invalid");
    }

    @Test
    void areRemovedOnlyWhenNothingIsLost() {
        var customer = desk.post("/customers", "{\"name\":\"דנה\"}").at("/id").asString();
        for (var matter : List.of("א", "ב")) {
            desk.post("/leads", "{\"customer\":\"%s\",\"matter\":\"%s\"}".formatted(customer, matter));
        }
        assertThat(remove(0, "").at("/errors/0/code").asString()).isEqualTo("stage.not-empty");
        assertThat(remove(0, "?target=" + ids().getFirst()).at("/errors/0/code").asString())
                .isEqualTo("target.unknown");
        assertThat(remove(0, "?target=" + ids().getLast()).status()).isEqualTo(204);
        var moved = desk.get("/leads?status=OPEN&stage=" + ids().getLast());
        assertThat(moved.at("/items")
                        .valueStream()
                        .map(lead -> lead.path("matter").asString()))
                .containsExactly("ב", "א");
        assertThat(remove(0, "").status()).isEqualTo(204);
        assertThat(remove(0, "").status()).isEqualTo(204);
        assertThat(remove(0, "").at("/errors/0/code").asString()).isEqualTo("stage.last");
    }

    @Test
    void areForThoseWhoRunTheBusinessToChange() {
        var agent = desk.as(Role.AGENT);
        assertThat(agent.get("/lead-stages").status()).isEqualTo(200);
        assertThat(agent.post("/lead-stages", "{\"name\":\"x\"}").problem()).isEqualTo("forbidden");
        assertThat(agent.change("DELETE", path(0), "\"1\"", "").problem()).isEqualTo("forbidden");
        assertThat(desk.ofAnother().change("DELETE", path(0), "\"1\"", "").problem())
                .isEqualTo("not-found");
    }

    private List<String> ids() {
        return desk.get("/lead-stages")
                .at("/items")
                .valueStream()
                .map(stage -> stage.path("id").asString())
                .toList();
    }

    private String names() {
        return desk.get("/lead-stages")
                .at("/items")
                .valueStream()
                .map(stage -> stage.path("name").asString())
                .collect(Collectors.joining(", "));
    }

    private String path(int place) {
        return "/lead-stages/" + ids().get(place);
    }

    private Desk.Answer remove(int place, String query) {
        var stage = desk.get("/lead-stages").at("/items/" + place);
        return desk.change(
                "DELETE", path(place) + query, '"' + stage.path("version").asString() + '"', "");
    }

    private Desk.Answer order(List<String> ids) {
        return desk.change(
                "PUT",
                "/lead-stages/order",
                null,
                "{\"stages\":[" + ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",")) + "]}");
    }
}
