package io.moked.crm.quality;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.business.BusinessStories;
import io.moked.events.BusinessId;
import io.moked.events.call.CallId;
import io.moked.events.conversation.ConversationId;
import io.moked.events.conversation.ConversationQuality;
import io.moked.events.conversation.ConversationQuality.Tag;
import io.moked.events.conversation.ConversationSummarized;
import io.moked.events.conversation.ConversationSummarized.Intent;
import io.moked.events.conversation.ConversationSummarized.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Four calls were graded, one was of before there were grades. */
@CrmTest
class QualityTests {

    @Autowired
    EventProbe probe;

    @LocalServerPort
    int port;

    private final BusinessId business = BusinessId.random();
    private Desk desk;
    private String good;
    private String angry;
    private String silent;
    private String older;
    private String ungraded;

    @BeforeEach
    void callsAreGraded() {
        desk = Desk.owner(port, business);
        good = call(NOW, new ConversationQuality(100, List.of(Tag.BOOKED), List.of()));
        angry = call(NOW.minusSeconds(60), new ConversationQuality(12, List.of(Tag.UNRESOLVED, Tag.ANGRY), List.of()));
        silent = call(
                NOW.minusSeconds(120), new ConversationQuality(55, List.of(Tag.ANSWERED, Tag.DEAD_AIR), List.of()));
        older = call(NOW.minusSeconds(86400), new ConversationQuality(55, List.of(Tag.ANSWERED), List.of()));
        ungraded = call(NOW.minusSeconds(180), null);
        eventually(() -> assertThat(ids("")).hasSize(5));
    }

    @Test
    void addsUpTheGradesOfATime() {
        assertThat(desk.get("/quality").status()).isEqualTo(200);
        var all = desk.get("/quality").body();
        assertThat(all.path("graded").asInt()).isEqualTo(4);
        assertThat(all.path("average").asDouble()).isEqualTo(55.5);
        assertThat(all.path("scores").toString()).isEqualTo("[0,1,0,0,0,2,0,0,0,1]");
        assertThat(all.path("tags").toString())
                .contains("{\"tag\":\"ANSWERED\",\"calls\":2}", "{\"tag\":\"ANGRY\",\"calls\":1}");
        var lately =
                desk.get("/quality?from=" + NOW.minusSeconds(90) + "&to=" + NOW).body();
        assertThat(lately.path("graded").asInt()).isEqualTo(1);
        assertThat(lately.path("average").asDouble()).isEqualTo(12);
        assertThat(Desk.owner(port, BusinessId.random())
                        .get("/quality")
                        .body()
                        .path("average")
                        .isNull())
                .isTrue();
    }

    @Test
    void findsCallsByTagAndScore() {
        assertThat(ids("?tag=ANGRY")).containsExactly(angry);
        assertThat(ids("?tag=ANSWERED")).containsExactly(silent, older);
        assertThat(ids("?scoreFrom=13&scoreTo=99")).containsExactly(silent, older);
        assertThat(ids("?scoreTo=12")).containsExactly(angry);
        assertThat(ids("?tag=ANSWERED&from=" + NOW.minusSeconds(3600))).containsExactly(silent);
        assertThat(ids("")).containsExactly(good, angry, silent, ungraded, older);
        assertThat(desk.get("/calls?tag=RICH").status()).isEqualTo(400);
        assertThat(desk.get("/calls?scoreTo=101").status()).isEqualTo(400);
        assertThat(desk.get("/calls?sort=customer").status()).isEqualTo(400);
    }

    @Test
    void listsTheWorstFirstPageByPage() {
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = desk.get("/calls?sort=score&limit=1" + cursor);
            page.at("/items").forEach(item -> seen.add(item.path("id").asString()));
            cursor = page.at("/next").isNull()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactly(angry, silent, older, good);
        var first = desk.get("/calls?sort=score&limit=1").at("/next").asString();
        assertThat(desk.get("/calls?limit=1&cursor=" + first).problem()).isEqualTo("invalid");
    }

    private List<String> ids(String query) {
        var ids = new ArrayList<String>();
        desk.get("/calls" + query)
                .at("/items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    private String call(Instant at, @org.jspecify.annotations.Nullable ConversationQuality quality) {
        var call = CallId.random();
        probe.publish(new ConversationSummarized(
                ConversationId.random(),
                business,
                call,
                BusinessStories.anyNumber(),
                "סיכום",
                Intent.OTHER,
                Outcome.UNRESOLVED,
                List.of(),
                List.of(),
                null,
                at,
                quality));
        return call.toString();
    }
}
