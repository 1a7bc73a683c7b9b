package io.moked.crm.appointment;

import static io.moked.crm.StoryClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@CrmTest
class FreeSlotsTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Instant IN_TIME = NOW.plusSeconds(60);

    @Autowired
    BusinessStories stories;

    @Autowired
    EventProbe probe;

    @LocalServerPort
    int port;

    private Business clinic;
    private Wishes wishes;

    @BeforeEach
    void openClinic() {
        clinic = stories.clinic();
        wishes = new Wishes(clinic, probe);
    }

    @Test
    void listsWhatIsFreeWithWhom() throws Exception {
        var booked = wishes.of(wishes.rootCanal(), null, "2026-09-02T08:00");
        probe.publish(booked);
        wishes.booked(booked);
        var answer = get("&from=2026-09-02&days=1", token("crm-service", Role.SERVICE, IN_TIME, own()));
        assertThat(answer.statusCode()).isEqualTo(200);
        List<Map<String, String>> slots =
                JsonMapper.shared().readValue(answer.body(), new TypeReference<List<Map<String, String>>>() {});
        assertThat(slots)
                .startsWith(Map.of(
                        "startsAt",
                        "2026-09-02T06:30:00Z",
                        "staffId",
                        clinic.staff().getFirst().id().toString(),
                        "staffName",
                        "דוקטור מיכל לוין"))
                .extracting(slot -> slot.get("staffName"))
                .contains("דוקטור יואב פרץ");
    }

    @Test
    void listsWhatWouldBeFreeAtAnotherMomentIfNothingWereTaken() throws Exception {
        var booked = wishes.of(wishes.rootCanal(), null, "2026-09-02T08:00");
        probe.publish(booked);
        wishes.booked(booked);
        var service = token("crm-service", Role.SERVICE, IN_TIME, own());
        assertThat(get("&from=2026-09-02&days=1&empty=2026-09-01T04:30:00Z", service)
                        .body())
                .contains("2026-09-02T05:00:00Z");
        assertThat(get("&from=2026-02-03&days=1&empty=2026-02-03T10:20:00Z", service)
                        .body())
                .contains("2026-02-03T13:00:00Z")
                .doesNotContain("2026-02-03T10:00:00Z");
        assertThat(get("&from=2026-02-02&days=1&empty=2026-02-03T10:20:00Z", service)
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void listsOnlyWhatIsFreeWithTheOneNamed() throws Exception {
        var yoav = clinic.staff().getLast().id();
        var answer = get("&from=2026-09-02&staff=" + yoav, token("crm-service", Role.SERVICE, IN_TIME, own()));
        assertThat(answer.body()).contains(yoav.toString()).doesNotContain("מיכל");
    }

    @Test
    void spreadsALongListOverAllItsDays() throws Exception {
        var answer = get("&from=2026-09-01&days=31", token("crm-service", Role.SERVICE, IN_TIME, own()));
        List<Map<String, String>> slots =
                JsonMapper.shared().readValue(answer.body(), new TypeReference<List<Map<String, String>>>() {});
        assertThat(slots).hasSizeLessThanOrEqualTo(300);
        assertThat(slots)
                .extracting(slot -> slot.get("startsAt").substring(0, 10))
                .contains("2026-09-01", "2026-09-30");
    }

    @Test
    void refusesWithoutToken() throws Exception {
        assertThat(get("", null).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesATokenForAnotherService() throws Exception {
        assertThat(get("", token("ai-service", Role.SERVICE, IN_TIME, own())).statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesAnExpiredToken() throws Exception {
        assertThat(get("", token("crm-service", Role.SERVICE, NOW.minusSeconds(60), own()))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SERVICE")
    void refusesAnyRoleButAService(Role role) throws Exception {
        var answer = get("", token("crm-service", role, IN_TIME, own()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("https://moked.io/problems/forbidden");
    }

    @Test
    void doesNotKnowTheBusinessOfAnother() throws Exception {
        var other = stories.clinic().id().toString();
        var answer = get("", token("crm-service", Role.SERVICE, IN_TIME, other));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("https://moked.io/problems/unknown-business");
    }

    @Test
    void doesNotOfferAnothersService() throws Exception {
        var foreign = stories.clinic().services().getFirst().serviceId();
        var query = "/internal/free-slots?business=" + clinic.id() + "&service=" + foreign;
        var answer = request(query, token("crm-service", Role.SERVICE, IN_TIME, own()));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("https://moked.io/problems/not-offered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&days=0", "&days=32", "&days=x", "&from=yesterday", "&staff=1", "&empty=then"})
    void refusesWhatMakesNoSense(String query) throws Exception {
        var answer = get(query, token("crm-service", Role.SERVICE, IN_TIME, own()));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&from=2020-01-01", "&from=2030-01-01", "&from=%2B999999999-01-01&days=1"})
    void hasNothingFreeWhereNothingCanBeBooked(String query) throws Exception {
        var answer = get(query, token("crm-service", Role.SERVICE, IN_TIME, own()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[]");
    }

    private String own() {
        return clinic.id().toString();
    }

    private static String token(String audience, Role role, Instant expires, String business) {
        return TestKeys.token("ai-service", audience, role, expires, business);
    }

    private HttpResponse<String> get(String more, String token) throws IOException, InterruptedException {
        return request("/internal/free-slots?business=" + clinic.id() + "&service=" + wishes.checkup() + more, token);
    }

    private HttpResponse<String> request(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
