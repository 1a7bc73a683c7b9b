package io.moked.crm.lead;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.NOW;
import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.business.ServiceId;
import io.moked.events.call.CallId;
import io.moked.events.conversation.ConversationId;
import io.moked.events.conversation.ConversationSummarized;
import io.moked.events.conversation.ConversationSummarized.Intent;
import io.moked.events.conversation.ConversationSummarized.Interest;
import io.moked.events.conversation.ConversationSummarized.Outcome;
import io.moked.events.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@CrmTest
class LeadTests {

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    @Autowired
    BusinessStories stories;

    @Autowired
    LeadOpening opening;

    @LocalServerPort
    int port;

    private final PhoneNumber phone = BusinessStories.anyNumber();
    private Business clinic;
    private Desk desk;

    @BeforeEach
    void openTheClinic() {
        clinic = stories.clinic();
        desk = Desk.owner(port, clinic.id());
    }

    @Test
    void isOpenedOnceByACallThatShowedInterest() {
        var call = summary("הלבנת שיניים", null, Outcome.ANSWERED);
        World.publishAgainAndAgain(probe, rows, call);
        eventually(() -> assertThat(leads("").size()).isEqualTo(1));
        var lead = desk.get("/leads/" + leads("").path(0).path("id").asString());
        assertThat(lead.at("/matter").asString()).isEqualTo("הלבנת שיניים");
        assertThat(lead.at("/source").asString()).isEqualTo("CALL");
        assertThat(lead.at("/customer/phone").asString()).isEqualTo(phone.e164());
        assertThat(lead.at("/stage/name").asString()).isEqualTo("פנייה חדשה");
        assertThat(lead.at("/log").size()).isEqualTo(1);
        assertThat(lead.at("/late").asBoolean()).isFalse();
        assertThat(rows.list("select text from timeline_entry where kind = 'LEAD' and subject = ?::uuid", id(lead)))
                .containsExactly("הלבנת שיניים");
    }

    @Test
    void notesASecondCallAboutTheSameOnTheFirst() {
        var service = clinic.services().getLast().serviceId();
        probe.publish(summary("הלבנה", service, Outcome.ANSWERED));
        probe.publish(summary("מחיר של הלבנת שיניים", service, Outcome.UNRESOLVED));
        eventually(() -> {
            assertThat(leads("").size()).isEqualTo(1);
            assertThat(leads("").path(0).path("notes").asInt()).isEqualTo(2);
        });
        probe.publish(summary("יישור שיניים", null, Outcome.ANSWERED));
        eventually(() -> assertThat(leads("").size()).isEqualTo(2));
    }

    @Test
    void isOneInAServiceWhoeverNamesIt() {
        var service = clinic.services().getLast();
        probe.publish(summary("הלבנה לשיניים שלי", service.serviceId(), Outcome.ANSWERED));
        eventually(() -> assertThat(leads("").size()).isEqualTo(1));
        var customer = leads("").path(0).at("/customer/id").asString();
        assertThat(create(customer, service.name()).problem()).isEqualTo("conflict");
        var other = create(customer, "יישור");
        assertThat(other.status()).isEqualTo(201);
        var path = "/leads/" + other.body().path("id").asString();
        assertThat(desk.change("PUT", path, "\"1\"", "{\"matter\":\" " + service.name() + " \"}")
                        .problem())
                .isEqualTo("conflict");
        assertThat(leads("").size()).isEqualTo(2);
    }

    @Test
    void keepsItsServiceInOtherWordsUntilSomebodyTakesItAway() {
        var service = clinic.services().getLast();
        var customer = customer("דנה");
        var lead = create(customer, service.name()).body();
        assertThat(lead.at("/service/id").asString())
                .isEqualTo(service.serviceId().toString());
        assertThat(lead.at("/service/name").asString()).isEqualTo(service.name());
        var path = "/leads/" + lead.path("id").asString();
        var worded = desk.change("PUT", path, "\"1\"", draft("לטפל בשן מלמטה", service.serviceId()));
        assertThat(worded.at("/service/id").asString())
                .isEqualTo(service.serviceId().toString());
        assertThat(create(customer, service.name()).problem()).isEqualTo("conflict");
        var freed = desk.change("PUT", path, worded.etag(), "{\"matter\":\"לטפל בשן מלמטה\"}");
        assertThat(freed.at("/service/id").isMissingNode()).isTrue();
        assertThat(create(customer, service.name()).status()).isEqualTo(201);
        assertThat(desk.change("PUT", path, freed.etag(), draft("לטפל בשן מלמטה", service.serviceId()))
                        .problem())
                .isEqualTo("conflict");
    }

    @Test
    void isOpenedInAServiceOfTheBusinessOnly() {
        var customer = customer("דנה");
        var known = clinic.services().getFirst().serviceId();
        var opened = desk.post("/leads", draft("לבדוק", known).replace("{", "{\"customer\":\"" + customer + "\","));
        assertThat(opened.at("/service/id").asString()).isEqualTo(known.toString());
        for (var strange : List.of(
                ServiceId.random(), stories.clinic().services().getFirst().serviceId())) {
            var refused =
                    desk.change("PUT", "/leads/" + opened.at("/id").asString(), opened.etag(), draft("לבדוק", strange));
            assertThat(refused.at("/errors/0/code").asString()).isEqualTo("service.unknown");
        }
    }

    @Test
    void isOneWhoeverOpensItAtTheSameTime() throws Exception {
        var customer = customer("דנה");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(Stream.generate(() -> (Callable<Integer>)
                            () -> create(customer, "הצעת מחיר ליישור").status())
                    .limit(8)
                    .toList());
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        }
        assertThat(leads("").size()).isEqualTo(1);
    }

    @Test
    void isOneOfManyCallsAtTheSameTime() throws Exception {
        var customer = new CustomerId(UUID.fromString(customer("דנה")));
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<Integer> told = () -> rows.inAll(() -> {
                opening.summarized(summary("כתר", null, Outcome.ANSWERED), customer);
                return 1;
            });
            for (var done :
                    threads.invokeAll(Stream.generate(() -> told).limit(6).toList())) {
                done.get();
            }
        }
        assertThat(leads("").size()).isEqualTo(1);
        assertThat(leads("").path(0).path("notes").asInt()).isEqualTo(6);
    }

    @Test
    void isNotOpenedByACallThatBooked() {
        World.publishAgainAndAgain(probe, rows, summary("בדיקה", null, Outcome.BOOKED));
        assertThat(leads("").size()).isZero();
    }

    /** Who books a check-up and asks what a root canal costs has something left to be called back about. */
    @Test
    void isOpenedByWhatACallThatBookedDidNotBook() {
        var checkup = clinic.services().getFirst().serviceId();
        var rootCanal = clinic.services().getLast().serviceId();
        for (var wanted : List.of(checkup, rootCanal)) {
            var told = summary("שאלו על עוד משהו", wanted, Outcome.BOOKED);
            probe.publish(new AppointmentExtracted(
                    RequestId.random(),
                    clinic.id(),
                    told.conversationId(),
                    phone,
                    "דנה",
                    checkup,
                    null,
                    israel(wanted.equals(checkup) ? "2026-09-02T10:00" : "2026-09-02T11:00"),
                    "לקבוע",
                    NOW));
            eventually(() -> assertThat(rows.list(
                            "select id from appointment where conversation_id = ?",
                            told.conversationId().value()))
                    .hasSize(1));
            World.publishAgainAndAgain(probe, rows, told);
        }
        eventually(() -> assertThat(leads("").size()).isEqualTo(1));
        assertThat(leads("").at("/0/matter").asString()).isEqualTo("שאלו על עוד משהו");
        assertThat(rows.list("select service_id from lead where business_id = ?", id()))
                .containsExactly(rootCanal.toString());
    }

    @Test
    void isNotOpenedAgainByWhatWasToldAlready() {
        var call = summary("כתר", null, Outcome.ANSWERED);
        World.publishAgainAndAgain(probe, rows, call);
        eventually(() -> assertThat(leads("").size()).isEqualTo(1));
        var lead = leads("").path(0);
        assertThat(act(lead, "lost", "{}").status()).isEqualTo(400);
        assertThat(act(lead, "lost", "{\"reason\":\"יקר לו\"}").status()).isEqualTo(200);
        World.publishAgainAndAgain(probe, rows, call);
        assertThat(leads("?status=OPEN").size()).isZero();
        assertThat(leads("?status=LOST").path(0).path("lostReason").asString()).isEqualTo("יקר לו");
        assertThat(leads("?q=כת").size()).isEqualTo(1);
    }

    @Test
    void keepsTheOrderInAStageAndWritesNoOtherLead() {
        var customer = customer("דנה");
        for (var matter : List.of("א", "ב", "ג", "ד")) {
            create(customer, matter);
        }
        assertThat(board(0)).isEqualTo("דגבא");
        var versions = rows.list("select matter || version from lead where business_id = ? and matter <> 'א'", id());
        move("א", 0, "ד");
        assertThat(board(0)).isEqualTo("דאגב");
        move("א", 0, "ג");
        assertThat(board(0)).isEqualTo("דגאב");
        move("א", 0, null);
        assertThat(board(0)).isEqualTo("אדגב");
        move("א", 1, null);
        assertThat(board(0) + '/' + board(1)).isEqualTo("דגב/א");
        assertThat(rows.list("select matter || version from lead where business_id = ? and matter <> 'א'", id()))
                .isEqualTo(versions);
        var first = desk.get("/leads?status=OPEN&limit=2&stage=" + stage(0));
        var second = desk.get("/leads?status=OPEN&limit=2&stage=" + stage(0) + "&cursor="
                + first.at("/next").asString());
        assertThat(second.at("/items/0/matter").asString()).isEqualTo("ב");
        assertThat(desk.get("/leads?limit=2&cursor=" + first.at("/next").asString())
                        .problem())
                .isEqualTo("invalid");
    }

    @Test
    void findsRoomBetweenTwoHoweverOften() {
        var customer = customer("דנה");
        for (var matter : List.of("ג", "ב", "א")) {
            create(customer, matter);
        }
        for (var i = 0; i < 60; i++) {
            move(i % 2 == 0 ? "ג" : "ב", 0, "א");
        }
        assertThat(board(0)).isEqualTo("אבג");
    }

    @Test
    void tellsTheSecondOfTwoWhoMoveTheSame() {
        var lead = create(customer("דנה"), "כתר").body();
        assertThat(act(lead, "move", moveTo(1, null)).status()).isEqualTo(200);
        assertThat(act(lead, "move", moveTo(2, null)).problem()).isEqualTo("stale");
        assertThat(board(1)).isEqualTo("כתר");
    }

    @Test
    void refusesWhatMakesNoSense() {
        var lead = create(customer("דנה"), "כתר").body();
        var path = "/leads/" + lead.path("id").asString();
        assertThat(desk.change("POST", path + "/move", null, moveTo(1, null)).status())
                .isEqualTo(428);
        assertThat(act(lead, "move", "{\"stage\":\"" + UUID.randomUUID() + "\"}")
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("stage.unknown");
        assertThat(act(lead, "move", "{}").problem()).isEqualTo("invalid");
        assertThat(act(lead, "move", moveTo(1, UUID.randomUUID().toString()))
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("lead.moved-away");
        assertThat(desk.post("/leads", "{\"matter\":\"x\"}")
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("customer.missing");
        assertThat(create(UUID.randomUUID().toString(), "x")
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("customer.unknown");
        assertThat(create(customer("יוסי"), " \u202e ").at("/errors/0/code").asString())
                .isEqualTo("text.missing");
        assertThat(create(customer("משה"), "x".repeat(121)).at("/errors/0/code").asString())
                .isEqualTo("text.too-long");
        assertThat(desk.change("PUT", path, "\"1\"", "{\"matter\":\"x\",\"value\":{\"agorot\":-1}}")
                        .problem())
                .isEqualTo("invalid");
        assertThat(desk.ofAnother().get(path).problem()).isEqualTo("not-found");
        assertThat(desk.ofAnother().change("POST", path + "/won", "\"1\"", "").problem())
                .isEqualTo("not-found");
        assertThat(desk.as(Role.SERVICE).get("/leads").problem()).isEqualTo("forbidden");
    }

    @Test
    void isRewrittenWonAndReopenedUnlessAnotherTookItsPlace() {
        var customer = customer("דנה");
        var lead = create(customer, "כתר").body();
        var changed = desk.change(
                "PUT",
                "/leads/" + lead.path("id").asString(),
                "\"1\"",
                "{\"matter\":\"כתר זמני\",\"value\":{\"agorot\":250000},\"nextStep\":\"לשלוח הצעה\",\"nextStepAt\":\"2026-09-03T09:00:00Z\"}");
        assertThat(changed.at("/value/agorot").asLong()).isEqualTo(250_000);
        assertThat(changed.at("/nextStep").asString()).isEqualTo("לשלוח הצעה");
        assertThat(desk.get("/lead-stages").at("/items/0/value/agorot").asLong())
                .isEqualTo(250_000);
        var won = act(changed.body(), "won", "");
        assertThat(won.at("/status").asString()).isEqualTo("WON");
        assertThat(act(won.body(), "won", "").problem()).isEqualTo("conflict");
        assertThat(act(won.body(), "move", moveTo(1, null)).at("/errors/0/code").asString())
                .isEqualTo("lead.closed");
        create(customer, "כתר  זמני!");
        assertThat(act(won.body(), "reopened", "").at("/errors/0/code").asString())
                .isEqualTo("lead.matter-open");
    }

    @Test
    void takesNotesFromPeople() {
        var lead = create(customer("דנה"), "כתר").body();
        var noted = desk.post("/leads/" + lead.path("id").asString() + "/notes", "{\"text\":\"השארתי הודעה\"}");
        assertThat(noted.status()).isEqualTo(201);
        assertThat(noted.at("/log/0/text").asString()).isEqualTo("השארתי הודעה");
        assertThat(noted.etag()).isEqualTo("\"2\"");
    }

    @Test
    void followsItsCustomerIntoAnotherAndLeavesTheTaskWithTheOneThatStays() {
        var one = customer("דנה");
        var other = customer("דנה כ.");
        var stays = create(one, "כתר").body();
        var goes = create(other, "כתר").body();
        create(other, "גשר");
        desk.post("/leads/" + goes.path("id").asString() + "/notes", "{\"text\":\"דיברנו\"}");
        desk.post(
                "/tasks",
                "{\"text\":\"לחזור\",\"about\":{\"kind\":\"LEAD\",\"id\":\"%s\"}}"
                        .formatted(goes.path("id").asString()));
        assertThat(desk.post("/customers/" + one + "/merge", "{\"other\":\"" + other + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(leads("?customer=" + one).size()).isEqualTo(2);
        var lead = desk.get("/leads/" + stays.path("id").asString());
        assertThat(lead.at("/log/0/text").asString()).isEqualTo("דיברנו");
        assertThat(desk.get("/tasks?lead=" + stays.path("id").asString())
                        .at("/items/0/customer/id")
                        .asString())
                .isEqualTo(one);
        assertThat(desk.get("/leads/" + goes.path("id").asString()).status()).isEqualTo(404);
    }

    @Test
    void isForgottenWithItsCustomer() {
        var customer = customer("דנה");
        var lead = create(customer, "סוד").body().path("id").asString();
        desk.post("/leads/" + lead + "/notes", "{\"text\":\"סוד\"}");
        desk.post("/tasks", "{\"text\":\"סוד\",\"about\":{\"kind\":\"LEAD\",\"id\":\"" + lead + "\"}}");
        assertThat(desk.change(
                                "DELETE",
                                "/customers/" + customer,
                                desk.get("/customers/" + customer).etag(),
                                "")
                        .status())
                .isEqualTo(204);
        for (var table : List.of("lead", "lead_note", "task", "timeline_entry")) {
            assertThat(rows.list("select 1 from " + table + " where business_id = ?", id()))
                    .as(table)
                    .isEmpty();
        }
    }

    private ConversationSummarized summary(String matter, ServiceId service, Outcome outcome) {
        return new ConversationSummarized(
                ConversationId.random(),
                clinic.id(),
                CallId.random(),
                phone,
                "התעניינה ותחזור.",
                Intent.QUESTION,
                outcome,
                List.of(),
                List.of(),
                new Interest(matter, service),
                NOW,
                null);
    }

    private String customer(String name) {
        return desk.post("/customers", "{\"name\":\"" + name + "\"}").at("/id").asString();
    }

    private Desk.Answer create(String customer, String matter) {
        return desk.post("/leads", "{\"customer\":\"" + customer + "\",\"matter\":\"" + matter + "\"}");
    }

    private static String draft(String matter, ServiceId service) {
        return "{\"matter\":\"%s\",\"service\":\"%s\"}".formatted(matter, service);
    }

    private JsonNode leads(String query) {
        return desk.get("/leads" + query.replace("כת", "%D7%9B%D7%AA")).at("/items");
    }

    private String stage(int place) {
        return desk.get("/lead-stages").at("/items/" + place + "/id").asString();
    }

    private String board(int place) {
        var matters = new StringBuilder();
        leads("?status=OPEN&stage=" + stage(place))
                .forEach(lead -> matters.append(lead.path("matter").asString()));
        return matters.toString();
    }

    private void move(String matter, int place, String after) {
        var lead = byMatter(matter);
        var behind = after == null ? null : byMatter(after).path("id").asString();
        assertThat(act(lead, "move", moveTo(place, behind)).status()).isEqualTo(200);
    }

    private String moveTo(int place, String after) {
        return "{\"stage\":\"%s\",\"after\":%s}".formatted(stage(place), after == null ? null : '"' + after + '"');
    }

    private JsonNode byMatter(String matter) {
        return leads("?status=OPEN")
                .valueStream()
                .filter(lead -> lead.path("matter").asString().equals(matter))
                .findFirst()
                .orElseThrow();
    }

    private Desk.Answer act(JsonNode lead, String action, String body) {
        return desk.change(
                "POST",
                "/leads/" + lead.path("id").asString() + '/' + action,
                '"' + lead.path("version").asString() + '"',
                body);
    }

    private static String id(Desk.Answer answer) {
        return answer.at("/id").asString();
    }

    private UUID id() {
        return clinic.id().value();
    }
}
