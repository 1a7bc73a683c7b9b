package io.moked.crm.appointment.feed;

import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.crm.business.LinkSecret;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@CrmTest
class FeedTests {

    @LocalServerPort
    int port;

    @Autowired
    BusinessStories stories;

    @Autowired
    World.Rows rows;

    private Business clinic;
    private Desk owner;
    private String link;

    @BeforeEach
    void openClinic() {
        clinic = stories.clinic();
        owner = Desk.owner(port, clinic.id());
        link = "/staff/" + clinic.staff().getFirst().id() + "/calendar-feed";
    }

    @Test
    void tellsTheAppointmentsOfOneMemberOfStaffWithoutPhones() throws Exception {
        book("2026-09-02T10:00", "דנה, \"כהן\"; לוי", 0);
        book("2026-10-28T10:00", "יעל מזרחי", 0);
        book("2026-09-02T15:00", "רון שגיא", 1);
        var answer = read(path());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(answer.body()).doesNotContainPattern("9725\\d{8}|05\\d{8}").contains("\r\n");
        assertThat(answer.body().lines()).allMatch(line -> line.getBytes().length <= 75 + 1);
        var events = Biweekly.parse(answer.body()).first().getEvents();
        assertThat(events)
                .extracting(VEvent::getSummary)
                .extracting(summary -> summary.getValue())
                .containsExactly(
                        clinic.services().getFirst().name() + " – דנה, \"כהן\"; לוי",
                        clinic.services().getFirst().name() + " – יעל מזרחי");
        assertThat(events.get(1).getDateStart().getValue().toInstant()).isEqualTo(israel("2026-10-28T10:00"));
    }

    /** However a name came into the row, it ends no line and begins no event. */
    @Test
    void staysOneEventWhateverACustomerIsCalled() throws Exception {
        book("2026-09-02T10:00", "דנה כהן", 0);
        var name = "דנה\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:x;,:\\n\""
                + "שרה מלכה ".repeat(20).strip();
        rows.inAll(() -> rows.jdbc()
                .sql("update customer set name = ? where business_id = ?")
                .params(name, clinic.id().value())
                .update());
        var feed = read(path()).body();
        assertThat(feed.lines()).allMatch(line -> line.getBytes().length <= 75 + 1);
        assertThat(feed.lines().filter("BEGIN:VEVENT"::equals)).hasSize(1);
        assertThat(Biweekly.parse(feed).first().getEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getSummary().getValue().replaceAll("\\s+", " "))
                        .endsWith(name.replaceAll("\\s+", " ")));
    }

    @Test
    void isFoundByItsNewestLinkOnlyAndNotOnceRevoked() throws Exception {
        assertThat(owner.get(link).status()).isEqualTo(404);
        var first = path();
        var second = path();
        assertThat(read(first).statusCode()).isEqualTo(404);
        assertThat(owner.get(link).at("/readAt").isNull()).isTrue();
        assertThat(read(second).statusCode()).isEqualTo(200);
        assertThat(owner.get(link).at("/readAt").isString()).isTrue();
        assertThat(rows.list("select encode(secret_hash, 'escape') from calendar_feed"))
                .noneMatch(second::contains);
        rows.inAll(() -> rows.jdbc()
                .sql("update staff_member set employed = false where business_id = ?")
                .params(clinic.id().value())
                .update());
        assertThat(read(second).statusCode()).isEqualTo(404);
        assertThat(owner.change("DELETE", link, null, "").status()).isEqualTo(204);
        assertThat(read(second).statusCode()).isEqualTo(404);
        assertThat(owner.change("DELETE", link, null, "").status()).isEqualTo(404);
    }

    @Test
    void hasTheSameLinkForARequestThatIsMadeAgain() throws Exception {
        var asked = owner.request(link).header("Idempotency-Key", "k1").POST(HttpRequest.BodyPublishers.noBody());
        var first = Desk.send(asked).at("/path").asString();
        assertThat(Desk.send(asked).at("/path").asString()).isEqualTo(first);
        assertThat(read(first).statusCode()).isEqualTo(200);
    }

    @Test
    void isForOwnersOfTheBusinessAndNoGuess() throws Exception {
        assertThat(owner.as(Role.AGENT).post(link, "").status()).isEqualTo(403);
        assertThat(owner.ofAnother().post(link, "").status()).isEqualTo(404);
        assertThat(owner.post("/staff/" + UUID.randomUUID() + "/calendar-feed", "")
                        .status())
                .isEqualTo(404);
        assertThat(read("/feeds/" + LinkSecret.of(clinic.id()).text() + ".ics").statusCode())
                .isEqualTo(404);
        assertThat(read("/feeds/AAAA.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsInWhichRoom() throws Exception {
        clinic = stories.open(BusinessStories.describeClinicWithRooms(2));
        owner = Desk.owner(port, clinic.id());
        link = "/staff/" + clinic.staff().getLast().id() + "/calendar-feed";
        book("2026-09-02T15:00", "דנה כהן", 0);
        book("2026-09-02T15:00", "רון שגיא", 1);
        assertThat(Biweekly.parse(read(path()).body()).first().getEvents())
                .extracting(event -> event.getLocation().getValue())
                .containsExactly("חדר 2");
    }

    private String path() {
        return owner.post(link, "").at("/path").asString();
    }

    private void book(String start, String name, int staff) {
        var json = JsonMapper.shared();
        var customer = owner.post("/customers", json.writeValueAsString(Map.of("name", name, "phones", new String[] {
                    BusinessStories.anyNumber().e164()
                })))
                .at("/id")
                .asString();
        var booked = owner.post(
                "/appointments",
                json.writeValueAsString(Map.of(
                        "customer", customer,
                        "service", clinic.services().getFirst().serviceId().toString(),
                        "staff", clinic.staff().get(staff).id().toString(),
                        "startsAt", israel(start),
                        "endsAt", israel(start).plusSeconds(1800))));
        assertThat(booked.status()).isEqualTo(201);
    }

    private HttpResponse<String> read(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header(
                                    "Authorization",
                                    "Bearer " + TestKeys.token("gateway-service", "crm-service", Role.SERVICE))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
