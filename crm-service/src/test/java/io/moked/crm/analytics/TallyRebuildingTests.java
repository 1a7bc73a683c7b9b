package io.moked.crm.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.crm.CrmTest;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

@CrmTest
class TallyRebuildingTests {

    @Autowired
    BusinessStories stories;

    @Autowired
    World.Rows rows;

    @Autowired
    TallyFolding folding;

    @LocalManagementPort
    int port;

    private Business clinic;
    private List<String> right;

    @BeforeEach
    void callsCame() {
        var random = new Random(4);
        clinic = stories.clinic();
        var day = LocalDate.parse("2024-03-29");
        Happening.random(random, day, 3, day, 60).takePlace(rows, clinic, random);
        right = tally();
        assertThat(right).anyMatch(sum -> sum.contains("ANSWER")).anyMatch(sum -> sum.contains("CALL"));
    }

    @Test
    void countsAnewWhatWasPutPastTheTriggers() throws Exception {
        spoil();
        assertThat(tally()).isNotEqualTo(right);
        assertThat(rebuilds(clinic.id().value())).isEqualTo(200);
        assertThat(tally()).isEqualTo(right);
    }

    @Test
    void waitsForNobodyWhoWaitsForIt() throws Exception {
        for (var i = 0; i < 10; i++) {
            spoil();
            var folded = CompletableFuture.runAsync(folding::fold);
            assertThat(rebuilds(clinic.id().value())).isEqualTo(200);
            folded.get();
            assertThat(tally()).isEqualTo(right);
        }
    }

    @Test
    void knowsNoBusinessThatIsNotThere() {
        assertThat(rebuilds(UUID.randomUUID())).isEqualTo(404);
    }

    private void spoil() {
        rows.inAll(() -> {
            write("delete from call_pace where business_id = ?");
            write("update tally set amount = amount + 1 where business_id = ?");
            return true;
        });
    }

    private void write(String sql) {
        rows.jdbc().sql(sql).params(clinic.id().value()).update();
    }

    private List<String> tally() {
        return rows.list(
                "select at || ' ' || what || ' ' || name || ' ' || sum(amount) from tally where business_id = ? group by at, what, name having sum(amount) <> 0 order by 1",
                clinic.id().value());
    }

    private int rebuilds(UUID business) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/tally/" + business))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
