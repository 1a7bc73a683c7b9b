package io.moked.crm.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@CrmTest
class HistoryTests {

    @Autowired
    BusinessStories stories;

    @Autowired
    World.Rows rows;

    @LocalServerPort
    int port;

    private Business clinic;
    private Desk owner;

    @BeforeEach
    void openTheClinic() {
        clinic = stories.clinic();
        owner = Desk.owner(port, clinic.id());
    }

    @Test
    void ofABusinessIsInTheWordsInWhichItIsWritten() {
        var form = (ObjectNode) owner.get("").body();
        ((ObjectNode) form.at("/services/0/price")).put("agorot", 30_000);
        form.put("greeting", "שלום!");
        assertThat(owner.change("PUT", "", "\"1\"", form.toString()).status()).isEqualTo(200);
        var change = owner.get("/history/" + clinic.id() + "?version=2").at("/items/0");
        assertThat(change.at("/kind").asString()).isEqualTo("BUSINESS");
        assertThat(names(change)).isEqualTo("greeting services");
        assertThat(change.at("/fields/0").has("before")).isFalse();
        assertThat(change.at("/fields/0/after").asString()).isEqualTo("שלום!");
        assertThat(change.at("/fields/1/before/0/price/agorot").asInt()).isEqualTo(18_000);
        assertThat(change.at("/fields/1/after/0/price/agorot").asInt()).isEqualTo(30_000);
    }

    @Test
    void ofACustomerHasEachFieldAndNumber() {
        var customer = customer("{\"name\":\"דנה\",\"phones\":[\"0523001009\"],\"tags\":[\"חדשה\"]}");
        owner.change(
                "PUT",
                "/customers/" + customer,
                "\"1\"",
                "{\"name\":\"דנה כהן\",\"phones\":[\"0523001010\"],\"notes\":\"אלרגיה\",\"tags\":[\"חדשה\"]}");
        assertThat(told(customer, "?version=2"))
                .containsExactlyInAnyOrder(
                        "mainPhone +972523001009 → +972523001010",
                        "name דנה → דנה כהן",
                        "notes  → אלרגיה",
                        "phone +972523001009 → -",
                        "phone - → +972523001010");
    }

    @Test
    void isReadFromTheNewestPageByPage() {
        var stage = owner.post("/lead-stages", "{\"name\":\"ייעוץ\"}");
        var path = "/lead-stages/" + stage.at("/id").asString();
        owner.change("PUT", path, "\"1\"", "{\"name\":\"ייעוץ ראשון\",\"days\":2}");
        owner.change("PUT", path, "\"2\"", "{\"name\":\"פגישה\",\"days\":2}");
        owner.change("DELETE", path, "\"3\"", "");
        var history = "/history/" + stage.at("/id").asString();
        var first = owner.get(history + "?limit=2");
        var second = owner.get(history + "?limit=2&cursor=" + first.at("/next").asString());
        assertThat(names(first.at("/items/0"))).as("gone").isEqualTo("days name place");
        assertThat(first.at("/items/0/version").isNull()).isTrue();
        assertThat(first.at("/items/1/fields/0/before").asString()).isEqualTo("ייעוץ ראשון");
        assertThat(names(second.at("/items/0"))).isEqualTo("days name");
        assertThat(second.at("/items").size()).isEqualTo(1);
    }

    @Test
    void ofALeadAndATaskHasWhatChanged() {
        var customer = customer("{\"name\":\"דנה\"}");
        var lead = owner.post("/leads", "{\"customer\":\"" + customer + "\",\"matter\":\"כתר\"}");
        owner.change(
                "PUT", "/leads/" + lead.at("/id").asString(), "\"1\"", "{\"matter\":\"כתר\",\"nextStep\":\"להתקשר\"}");
        var task = owner.post("/tasks", "{\"text\":\"לשלוח\"}").at("/id").asString();
        owner.change("PATCH", "/tasks/" + task, "\"1\"", "{\"status\":\"DONE\"}");
        assertThat(told(lead.at("/id").asString(), "")).containsExactly("nextStep - → להתקשר");
        assertThat(told(task, "")).containsExactly("status OPEN → DONE");
    }

    @Test
    void ofWhatIsAddedToACustomerGoesWithThem() {
        var customer = customer("{\"name\":\"דנה\"}");
        owner.post(
                "/customers/" + customer + "/consents",
                "{\"purpose\":\"MARKETING\",\"channel\":\"SMS\",\"granted\":true,\"source\":\"בטופס\"}");
        var lead = owner.post("/leads", "{\"customer\":\"" + customer + "\",\"matter\":\"כתר\"}");
        owner.post("/leads/" + lead.at("/id").asString() + "/notes", "{\"text\":\"ביקשה הנחה\"}");
        assertThat(told(customer, ""))
                .contains("purpose - → MARKETING", "channel - → SMS", "granted - → true", "source - → בטופס");
        assertThat(told(lead.at("/id").asString(), "")).containsExactly("note - → ביקשה הנחה");
        assertThat(owner.change(
                                "DELETE",
                                "/customers/" + customer,
                                owner.get("/customers/" + customer).etag(),
                                "")
                        .status())
                .isEqualTo(204);
        assertThat(told(customer, "")).isEmpty();
        assertThat(told(lead.at("/id").asString(), "")).isEmpty();
    }

    @Test
    void ofALinkToACalendarTellsThatItCameAndWentAndNotWhatItIs() {
        var staff = clinic.staff().getFirst().id().toString();
        var made = owner.post("/staff/" + staff + "/calendar-feed", "");
        assertThat(made.status()).isLessThan(300);
        owner.change("DELETE", "/staff/" + staff + "/calendar-feed", null, "");
        assertThat(told(staff, "")).hasSize(2).allMatch(change -> change.startsWith("createdAt "));
        assertThat(rows.list("select before::text || after from row_change where row_id = ?", UUID.fromString(staff)))
                .noneMatch(kept -> kept.contains("hash"));
    }

    /** A misspelt column would be kept of nothing, and nobody would know. */
    @Test
    void namesColumnsThatAreThere() {
        assertThat(rows.list("""
                select t.tgrelid::regclass || '.' || field from pg_trigger t,
                    unnest(string_to_array(encode(t.tgargs, 'escape'), '\\000')) with ordinality as arg (field, place)
                where t.tgname = 'keep_change' and place > 1 and field <> '' and not exists (
                    select from pg_attribute a where a.attrelid = t.tgrelid and a.attname = field)""")).isEmpty();
        assertThat(rows.list("select tgrelid::regclass::text from pg_trigger where tgname = 'keep_change'"))
                .contains(
                        "customer_file",
                        "consent",
                        "lead_note",
                        "google_calendar",
                        "business",
                        "customer",
                        "customer_phone",
                        "appointment",
                        "waiting_entry",
                        "segment");
    }

    @Test
    void keepsNothingOfWhoIsErased() {
        var customer = customer("{\"name\":\"דנה\"}");
        owner.change("PUT", "/customers/" + customer, "\"1\"", "{\"name\":\"דנה כהן\"}");
        var task = owner.post(
                        "/tasks", "{\"text\":\"לשלוח\",\"about\":{\"kind\":\"CUSTOMER\",\"id\":\"" + customer + "\"}}")
                .at("/id")
                .asString();
        owner.change("PATCH", "/tasks/" + task, "\"1\"", "{\"status\":\"DONE\"}");
        var other = customer("{\"name\":\"יעל\"}");
        owner.change(
                "PUT",
                "/tasks/" + task,
                "\"2\"",
                "{\"text\":\"אחר\",\"about\":{\"kind\":\"CUSTOMER\",\"id\":\"" + other + "\"}}");
        assertThat(told(task, "")).hasSizeGreaterThan(1);
        assertThat(owner.change("DELETE", "/customers/" + customer, "\"2\"", "").status())
                .isEqualTo(204);
        assertThat(told(customer, "")).isEmpty();
        assertThat(told(task, "")).as("words of when it was about them").isEmpty();
        assertThat(rows.list(
                        "select distinct row_id from row_change where business_id = ?",
                        clinic.id().value()))
                .containsExactly(other);
    }

    @Test
    void isForWhoRunsTheBusinessOnly() {
        var customer = customer("{\"name\":\"דנה\"}");
        owner.change("PUT", "/customers/" + customer, "\"1\"", "{\"name\":\"דנה כהן\"}");
        assertThat(owner.as(Role.AGENT).get("/history/" + customer).status()).isEqualTo(403);
        assertThat(owner.ofAnother().get("/history/" + customer).status()).isEqualTo(404);
        assertThat(owner.get("/history/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(owner.get("/history/1").status()).isEqualTo(404);
    }

    private String customer(String body) {
        return owner.post("/customers", body).at("/id").asString();
    }

    private static String names(JsonNode change) {
        return change.at("/fields")
                .valueStream()
                .map(field -> field.at("/name").asString())
                .collect(Collectors.joining(" "));
    }

    private List<String> told(String row, String query) {
        return owner.get("/history/" + row + query)
                .at("/items")
                .valueStream()
                .flatMap(change -> change.at("/fields").valueStream())
                .map(field -> "%s %s → %s"
                        .formatted(
                                field.at("/name").asString(),
                                field.path("before").asString("-"),
                                field.path("after").asString("-")))
                .toList();
    }
}
