package io.moked.crm.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.crm.CrmTest;
import io.moked.crm.World;
import io.moked.crm.business.BusinessStories;
import io.moked.crm.business.LinkSecret;
import io.moked.events.BusinessId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CrmTest
class WaitingListTests {

    @LocalServerPort
    int port;

    @Autowired
    BusinessStories stories;

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    @Autowired
    LastDays days;

    private Queue queue;

    @BeforeEach
    void openClinic() {
        queue = new Queue(stories.clinic(), port, probe, rows);
    }

    @Test
    void showsWhoWaitsLongestFirstPageByPage() {
        var names = List.of("דנה כהן", "יעל מזרחי", "רון לוי");
        var waiting = names.stream().map(queue::waits).toList();
        var first = queue.desk().get("/waiting-list?limit=2");
        var next = queue.desk()
                .get("/waiting-list?limit=2&cursor=" + first.at("/next").asString());
        assertThat(first.at("/items")).hasSize(2);
        assertThat(next.at("/items")).hasSize(1);
        assertThat(List.of(
                        first.at("/items/0/id").asString(),
                        first.at("/items/1/id").asString(),
                        next.at("/items/0/id").asString()))
                .containsExactlyElementsOf(
                        waiting.stream().map(Queue.Waiting::id).toList());
        assertThat(queue.desk().get("/waiting-list?status=OFFERED").at("/items"))
                .isEmpty();
        assertThat(queue.desk().get("/waiting-list?cursor=AAAA").status()).isEqualTo(400);
    }

    @Test
    void hasNobodyTwiceForOneServiceButAgainLater() {
        var dana = queue.waits("דנה כהן");
        var form = Queue.json(queue.form(dana.customer(), Map.of()));
        var again = queue.desk().post("/waiting-list", form);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/errors/0/code").asString()).isEqualTo("waiting.already");
        var path = "/waiting-list/" + dana.id();
        assertThat(queue.desk().change("DELETE", path, null, "").status()).isEqualTo(428);
        assertThat(queue.desk().change("DELETE", path, "\"1\"", "").status()).isEqualTo(204);
        assertThat(queue.desk()
                        .change("PATCH", path, "\"2\"", "{\"note\":\"x\"}")
                        .status())
                .isEqualTo(409);
        assertThat(queue.desk().post("/waiting-list", form).status()).isEqualTo(201);
    }

    @Test
    void changesWhatIsNamedAndKeepsTheRest() {
        var dana = queue.waits("דנה כהן", Map.of("fromTime", "09:00", "days", List.of("SUNDAY", "MONDAY")));
        var path = "/waiting-list/" + dana.id();
        var noted = queue.desk().change("PATCH", path, "\"1\"", "{\"note\":\"אחרי העבודה\"}");
        assertThat(noted.at("/wishes/fromTime").asString()).isEqualTo("09:00");
        assertThat(noted.at("/wishes/days")).hasSize(2);
        var wished = queue.desk()
                .change(
                        "PATCH",
                        path,
                        noted.etag(),
                        "{\"wishes\":{\"firstDay\":\"2026-09-06\",\"lastDay\":\"2026-09-08\"}}");
        assertThat(wished.at("/note").asString()).isEqualTo("אחרי העבודה");
        assertThat(wished.at("/wishes/fromTime").isNull()).isTrue();
        assertThat(queue.desk().change("PATCH", path, noted.etag(), "{}").problem())
                .isEqualTo("stale");
    }

    @ParameterizedTest
    @CsvSource({
        "lastDay, 2026-08-30, waiting.days",
        "lastDay, 2029-01-01, waiting.days",
        "toTime, 09:00, waiting.hours",
        "staff, 0c11a1c0-0009-4000-8000-000000000201, waiting.staff"
    })
    void refusesWhatCannotBe(String wish, String value, String code) {
        var dana = queue.waits("דנה כהן");
        var wishes = Map.of("fromTime", "10:00", wish, value);
        var answer = queue.desk().post("/waiting-list", Queue.json(queue.form(dana.customer(), wishes)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void refusesStrangers() {
        var dana = queue.waits("דנה כהן");
        var nobody = queue.desk().post("/waiting-list", Queue.json(queue.form(UUID.randomUUID() + "", Map.of())));
        assertThat(nobody.at("/errors/0/code").asString()).isEqualTo("customer.unknown");
        assertThat(queue.desk().ofAnother().get("/waiting-list/" + dana.id()).status())
                .isEqualTo(404);
        assertThat(queue.read(LinkSecret.of(queue.clinic().id()).text()).status())
                .isEqualTo(404);
        assertThat(queue.say("AAAA", "ACCEPT").status()).isEqualTo(404);
        var ofNobody = LinkSecret.of(BusinessId.random()).text();
        assertThat(queue.say(ofNobody, "ACCEPT").status()).isEqualTo(404);
        for (var said : List.of("\"PERHAPS\"", "0")) {
            assertThat(queue.sayRaw("AAAA", said).status()).as(said).isEqualTo(400);
        }
        assertThat(queue.desk()
                        .get("//offers/" + LinkSecret.of(queue.clinic().id()).text())
                        .status())
                .isIn(403, 404);
    }

    @Test
    void makesOneOfTwoWhoAreMerged() {
        var dana = queue.waits("דנה כהן");
        var again = queue.waits("דנה כהן ");
        queue.cancel(queue.booked("2026-09-02T10:00", "2026-09-02T10:30"));
        queue.link(dana);
        assertThat(queue.desk()
                        .post("/customers/" + again.customer() + "/merge", Queue.json(Map.of("other", dana.customer())))
                        .status())
                .isEqualTo(200);
        assertThat(queue.entry(again).status()).isEqualTo(404);
        assertThat(queue.entry(dana).at("/customer/id").asString()).isEqualTo(again.customer());
        assertThat(queue.status(dana)).isEqualTo("OFFERED");
    }

    @Test
    void forgetsWhoseLastDayIsOver() {
        var dana = queue.waits("דנה כהן", Map.of("lastDay", "2026-09-01"));
        var yael = queue.waits("יעל מזרחי");
        days.expire();
        assertThat(queue.status(dana)).isEqualTo("WAITING");
        rows.inAll(() -> rows.jdbc()
                .sql("update waiting_entry set first_day = '2026-08-01', last_day = '2026-08-31' where id = ?")
                .params(UUID.fromString(dana.id()))
                .update());
        days.expire();
        days.expire();
        assertThat(queue.status(dana)).isEqualTo("EXPIRED");
        var tasks = queue.desk().get("/tasks").at("/items");
        assertThat(tasks.size()).as("one, and once").isEqualTo(1);
        assertThat(tasks.at("/0/text").asString()).contains("לא התפנה תור מתאים: בדיקה תקופתית");
        assertThat(tasks.at("/0/customer/id").asString()).isEqualTo(dana.customer());
        assertThat(queue.status(yael)).isEqualTo("WAITING");
    }
}
