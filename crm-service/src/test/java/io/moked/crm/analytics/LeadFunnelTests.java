package io.moked.crm.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.World;
import io.moked.crm.business.BusinessStories;
import io.moked.crm.calendar.IsraelTime;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CrmTest
class LeadFunnelTests {

    private static final LocalDate FROM = LocalDate.parse("2026-03-26");
    private static final LocalDate TO = LocalDate.parse("2026-03-29");
    private static final String DAYS = "?from=" + FROM + "&to=" + TO;

    /** A lead as whoever moved it remembers it. */
    private static final class Walk {

        private final boolean counts;
        private final Set<UUID> seen = new HashSet<>();
        private UUID stage;
        private String status = "OPEN";

        private Walk(boolean counts, UUID stage) {
            this.counts = counts;
            into(stage);
        }

        private void into(UUID next) {
            stage = next;
            seen.add(next);
        }
    }

    @Autowired
    World.Rows rows;

    @Autowired
    BusinessStories stories;

    @LocalServerPort
    int port;

    private final Map<UUID, Walk> walks = new HashMap<>();
    private UUID business;
    private Desk desk;
    private List<UUID> stages;

    @BeforeEach
    void openTheClinic() {
        business = stories.clinic().id().value();
        desk = Desk.owner(port, business);
        desk.get("/lead-stages");
        stages = stages();
    }

    /** Opened around the change of the clock, moved about, won, lost and opened again; a stage is taken away in between. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsEachStageAsWhoeverMovedTheLeadsWould(long seed) {
        var random = new Random(seed);
        for (var count = 0; count < 25; count++) {
            open(random);
        }
        for (var step = 0; step < 120; step++) {
            wander(random);
        }
        check();
        remove(stages.get(1 + random.nextInt(stages.size() - 1)));
        for (var step = 0; step < 20; step++) {
            wander(random);
        }
        check();
    }

    @Test
    void saysOfHowManyNobodyKnowsThroughWhichStagesTheyWent() {
        open(new Random(1));
        walks.clear();
        rows.inAll(() -> rows.jdbc()
                .sql("update lead set traced = false, opened_at = ? where business_id = ?")
                .params(Timestamp.from(IsraelTime.day(FROM).start()), business)
                .update());
        assertThat(desk.get("/analytics" + DAYS).at("/now/leads/untraced").asInt())
                .isEqualTo(1);
        assertThat(desk.get("/analytics" + DAYS).at("/then/leads/untraced").asInt())
                .isZero();
    }

    private void open(Random random) {
        var customer = desk.post("/customers", "{\"name\":\"דנה\"}").at("/id").asString();
        var lead = UUID.fromString(desk.post("/leads", "{\"customer\":\"" + customer + "\",\"matter\":\"כתר\"}")
                .at("/id")
                .asString());
        var day = FROM.minusDays(2).plusDays(random.nextInt(6));
        var at = IsraelTime.day(day).start().plusSeconds(random.nextInt(3) == 0 ? 0 : random.nextInt(80_000));
        rows.inAll(() -> rows.jdbc()
                .sql("update lead set opened_at = ? where business_id = ? and id = ?")
                .params(Timestamp.from(at), business, lead)
                .update());
        walks.put(lead, new Walk(!day.isBefore(FROM) && day.isBefore(TO), stages.getFirst()));
    }

    private void wander(Random random) {
        var lead = List.copyOf(walks.keySet()).get(random.nextInt(walks.size()));
        var walk = walks.get(lead);
        if (!walk.status.equals("OPEN")) {
            if (act(lead, "reopened", "") == 200) {
                walk.status = "OPEN";
            }
            return;
        }
        switch (random.nextInt(6)) {
            case 0 -> close(lead, walk, "won", "WON");
            case 1 -> close(lead, walk, "lost", "LOST");
            default -> {
                var next = stages.get(random.nextInt(stages.size()));
                assertThat(act(lead, "move", "{\"stage\":\"" + next + "\"}")).isEqualTo(200);
                walk.into(next);
            }
        }
    }

    private void close(UUID lead, Walk walk, String action, String status) {
        assertThat(act(lead, action, action.equals("lost") ? "{\"reason\":\"יקר\"}" : "{}"))
                .isEqualTo(200);
        walk.status = status;
    }

    private int act(UUID lead, String action, String body) {
        var etag = desk.get("/leads/" + lead).etag();
        return desk.change("POST", "/leads/" + lead + "/" + action, etag, body).status();
    }

    private void remove(UUID stage) {
        var target = stages.getFirst();
        var etag = '"'
                + rows.list("select version from lead_stage where business_id = ? and id = ?", business, stage)
                        .getFirst()
                + '"';
        assertThat(desk.change("DELETE", "/lead-stages/" + stage + "?target=" + target, etag, "")
                        .status())
                .isEqualTo(204);
        stages = stages();
        walks.values().forEach(walk -> {
            walk.seen.remove(stage);
            if (walk.stage.equals(stage)) {
                walk.into(target);
            }
        });
    }

    private void check() {
        var funnel = desk.get("/analytics" + DAYS).at("/now/leads");
        assertThat(funnel.path("untraced").asInt()).isZero();
        assertThat(funnel.path("opened").asInt())
                .isEqualTo(list(""))
                .isEqualTo(walks.values().stream().filter(walk -> walk.counts).count());
        for (var status : List.of("open", "won", "lost")) {
            assertThat(funnel.path(status).asInt()).isEqualTo(list("&status=" + status.toUpperCase(Locale.ROOT)));
        }
        var found = new ArrayList<UUID>();
        for (var stage : funnel.path("stages")) {
            var id = UUID.fromString(stage.path("id").asString());
            found.add(id);
            same(stage.path("reached").asInt(), "&reached=" + id, id, null, null);
            same(stage.path("left").asInt(), "&left=" + id, id, false, null);
            same(stage.path("open").asInt(), "&status=OPEN&stage=" + id, id, true, "OPEN");
            same(stage.path("won").asInt(), "&status=WON&stage=" + id, id, true, "WON");
            same(stage.path("lost").asInt(), "&status=LOST&stage=" + id, id, true, "LOST");
        }
        assertThat(found).isEqualTo(stages);
    }

    private void same(int counted, String filters, UUID stage, Boolean there, String status) {
        var expected = walks.values().stream()
                .filter(walk -> walk.counts && walk.seen.contains(stage))
                .filter(walk -> there == null || walk.stage.equals(stage) == there)
                .filter(walk -> status == null || walk.status.equals(status))
                .count();
        assertThat((long) counted).as(filters).isEqualTo(expected);
        assertThat((long) list(filters)).as("list" + filters).isEqualTo(expected);
    }

    private int list(String filters) {
        var period = new Days(FROM, TO).period();
        var count = 0;
        var cursor = "";
        do {
            var page = desk.get("/leads?limit=7&from=" + period.start() + "&to=" + period.end() + filters + cursor);
            assertThat(page.status()).as(filters).isEqualTo(200);
            count += page.at("/items").size();
            cursor = page.at("/next").isNull()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!cursor.isEmpty());
        return count;
    }

    private List<UUID> stages() {
        var found = new ArrayList<UUID>();
        desk.get("/lead-stages")
                .at("/items")
                .forEach(stage -> found.add(UUID.fromString(stage.path("id").asString())));
        return found;
    }
}
