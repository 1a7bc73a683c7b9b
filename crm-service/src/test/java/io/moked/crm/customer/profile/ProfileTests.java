package io.moked.crm.customer.profile;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.StoryClock;
import io.moked.crm.World;
import io.moked.crm.business.BusinessStories;
import io.moked.crm.customer.Desk;
import io.moked.events.BusinessId;
import io.moked.events.call.CallId;
import io.moked.events.customer.CustomerChanged;
import io.moked.events.task.TaskRequested;
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
class ProfileTests {

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    @LocalServerPort
    int port;

    private final BusinessId business = BusinessId.random();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.ofOwner(port, business).as(Role.AGENT);
    }

    @Test
    void keepsAllThatIsKnownInNormalForm() {
        var made = desk.post(
                "",
                Map.of(
                        "name", "  דנה\u202e  כהן ",
                        "phones", List.of("050-234-5678", "+972502345678", "03-6123456"),
                        "email", "Dana.Cohen@Example.co.il",
                        "idNumber", "18",
                        "addressGender", "FEMININE",
                        "tags", List.of("VIP", "שן בינה", "VIP"),
                        "notes", "מפחדת ממחטים\r\n<b>ומרופאים</b>"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        var id = made.json().get("id").asString();
        assertThat(made.header("Location")).endsWith("/customers/" + id);
        var read = desk.get("/" + id);
        assertThat(read.text()).isEqualTo(made.text());
        assertThat(read.json().toString())
                .contains(
                        "\"name\":\"דנה כהן\"",
                        "\"phones\":[\"+972502345678\",\"+97236123456\"]",
                        "\"email\":\"dana.cohen@example.co.il\"",
                        "\"idNumber\":\"000000018\"",
                        "\"addressGender\":\"FEMININE\"",
                        "\"tags\":[\"VIP\",\"שן בינה\"]",
                        "\"notes\":\"מפחדת ממחטים\\n<b>ומרופאים</b>\"",
                        "\"consents\":[]",
                        "\"createdAt\":\"2026-09-01T04:30:00Z\"",
                        "\"lastSeenAt\":\"2026-09-01T04:30:00Z\"")
                .doesNotContain("mergedInto");
        eventually(
                () -> assertThat(changes(id)).extracting(CustomerChanged::name).containsExactly("דנה כהן"));
    }

    @Test
    void changesTheVersionThatWasSeenAndTellsIt() {
        var phone = BusinessStories.anyNumber().e164();
        var id = desk.customer("דנה", phone);
        var seen = desk.get("/" + id);
        var more = BusinessStories.anyNumber().e164();
        var sent = seen.text().replace("\"" + phone + "\"", "\"" + more + "\",\"" + phone + "\"");
        var changed = desk.put("/" + id, sent.replace("דנה", "דנית"), seen.header("ETag"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json().get("name").asString()).isEqualTo("דנית");
        assertThat(changed.json().get("phones").toString()).isEqualTo("[\"" + more + "\",\"" + phone + "\"]");
        assertThat(desk.put("/" + id, sent, seen.header("ETag")).status()).isEqualTo(412);
        assertThat(desk.send("PUT", "/" + id, sent).status()).isEqualTo(428);
        eventually(() ->
                assertThat(changes(id)).extracting(CustomerChanged::version).containsExactly(1L, 2L));
        assertThat(changes(id).getLast().phones().getFirst().e164()).isEqualTo(more);
    }

    @Test
    void refusesAPhoneThatIsAnothers() {
        var phone = BusinessStories.anyNumber().e164();
        desk.customer("דנה", phone);
        var refused = desk.post("", Map.of("name", "יוסי", "phones", List.of(phone)));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("{\"field\":\"phones[0]\",\"code\":\"phone.taken\"}");
        assertThat(desk.names("")).containsExactly("דנה");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'phones':['12']}|phones[0]|phone.invalid",
                "{'phones':[null]}|phones[0]|phone.invalid",
                "{'name':'א','email':'dana@'}|email|email.invalid",
                "{'name':'א','idNumber':'123456789'}|idNumber|id-number.invalid",
                "{'name':'א','tags':['']}|tags[0]|tag.invalid",
                "{'name':'א','addressGender':'OTHER'}|addressGender|field.malformed",
                "{'name':'א','age':3}|age|field.unknown",
                "{'notes':'א'}|name|customer.nothing-known"
            })
    void saysWhatIsWrong(String body, String field, String code) {
        var refused = desk.post("", body.replace('\'', '"'));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("{\"field\":\"" + field + "\",\"code\":\"" + code + "\"}");
    }

    @Test
    void findsWhoeverCallsByANumberThatWasAdded() {
        var id = desk.customer("דנה", BusinessStories.anyNumber().e164());
        var phone = BusinessStories.anyNumber();
        var seen = desk.get("/" + id);
        desk.put("/" + id, Map.of("name", "דנה", "phones", List.of(phone.e164())), seen.header("ETag"));
        var request = io.moked.events.RequestId.random();
        probe.publish(new TaskRequested(
                request,
                business,
                TaskRequested.Kind.MESSAGE_TAKEN,
                phone,
                "אחרת",
                "להתקשר",
                null,
                CallId.random(),
                StoryClock.NOW,
                null));
        eventually(() -> {
            var timeline = desk.get("/" + id + "/timeline").json();
            assertThat(timeline.get("items").toString())
                    .contains("\"kind\":\"TASK\"", "\"text\":\"להתקשר\"", request.toString());
            assertThat(timeline.get("next").isNull()).isTrue();
        });
        assertThat(desk.get("/" + id).json().get("name").asString()).isEqualTo("דנה");
    }

    @Test
    void keepsEveryConsentAndRefusal() {
        var id = desk.customer("דנה", BusinessStories.anyNumber().e164());
        for (var granted : List.of(true, false)) {
            var added = desk.post(
                    "/" + id + "/consents",
                    Map.of("purpose", "MARKETING", "channel", "SMS", "granted", granted, "source", "טופס בקבלה"));
            assertThat(added.status()).isEqualTo(201);
        }
        var consents = desk.get("/" + id).json().get("consents");
        assertThat(consents.size()).isEqualTo(2);
        assertThat(consents.get(0).get("granted").asBoolean()).isFalse();
        assertThat(consents.get(0).get("at").asString()).isEqualTo("2026-09-01T04:30:00Z");
        var refused = desk.post("/" + id + "/consents", "{\"purpose\":\"x\",\"channel\":\"SMS\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("consent.purpose", "consent.granted", "consent.source");
    }

    @Test
    void createsOnceForAKey() {
        var body = Map.of(
                "name", "דנה", "phones", List.of(BusinessStories.anyNumber().e164()));
        var first = desk.post("", body, "Idempotency-Key", "once");
        var again = desk.post("", body, "Idempotency-Key", "once");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(desk.names("")).containsExactly("דנה");
    }

    @Test
    void doesNotExistForAnybodyElse() {
        var id = desk.customer("דנה", BusinessStories.anyNumber().e164());
        var body = Map.of("name", "זר");
        for (var other : List.of(desk.asStranger(), desk.elsewhere())) {
            assertThat(other.get("/" + id).status()).isEqualTo(404);
            assertThat(other.get("/" + id + "/timeline").status()).isEqualTo(404);
            assertThat(other.put("/" + id, body, "\"1\"").status()).isEqualTo(404);
            var consent = Map.of("purpose", "MARKETING", "channel", "SMS", "granted", true, "source", "א");
            assertThat(other.post("/" + id + "/consents", consent).status()).isEqualTo(404);
        }
        assertThat(desk.asStranger().get("").status()).isEqualTo(404);
        assertThat(desk.asStranger().post("", body).status()).isEqualTo(404);
        assertThat(desk.elsewhere().names("")).isEmpty();
        assertThat(desk.as(Role.SERVICE).get("/" + id).status()).isEqualTo(403);
        assertThat(desk.as(Role.TWILIO_WEBHOOK).get("").status()).isEqualTo(403);
        assertThat(desk.get("/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(desk.get("/x").status()).isEqualTo(404);
        assertThat(desk.get("/" + id).status()).isEqualTo(200);
    }

    private List<CustomerChanged> changes(String id) {
        return probe.seen(CustomerChanged.class).stream()
                .filter(changed -> changed.customerId().toString().equals(id))
                .toList();
    }
}
