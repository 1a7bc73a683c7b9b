package io.moked.ai;

import static io.moked.ai.Vendors.calls;
import static io.moked.ai.Vendors.says;
import static io.moked.ai.Vendors.script;
import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.events.customer.CustomerErased;
import io.moked.events.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Dana asked what a check-up costs; the owner keeps that call and plays it with other settings. */
class ScenarioTests extends AiTests {

    @LocalServerPort
    int port;

    private TestCaller caller;
    private Desk owner;

    @BeforeEach
    void danaAsksForThePrice() {
        caller = callerAt(Stories.clinic());
        owner = Desk.of(port, Role.OWNER, caller.businessId());
        Vendors.thinkLikeTheSandbox();
        caller.hearsAfter("כמה עולה בדיקה תקופתית?");
        caller.hearsAfter("תודה, להתראות");
    }

    @Test
    void keepsWhatTheCallerSaidAndWhatIsExpected() {
        var kept = keep(says180());
        assertThat(kept.path("title").asString()).isEqualTo("כמה עולה בדיקה תקופתית?");
        assertThat(kept.path("turns").toString())
                .isEqualTo("[{\"text\":\"כמה עולה בדיקה תקופתית?\"},{\"text\":\"תודה, להתראות\"}]");
        assertThat(kept.path("checks").toString()).isEqualTo("[{\"kind\":\"SAYS\",\"text\":\"180\"}]");
        assertThat(owner.get("/scenarios?call=" + caller.call)
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(owner.get("/scenarios?call=" + io.moked.events.call.CallId.random())
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void changesAndDropsAScenarioOfThatVersionOnly() {
        var id = keep(says180()).path("id").asString();
        var changed = Map.of(
                "title",
                "מחיר",
                "note",
                "",
                "checks",
                List.of(Map.of("kind", "BOOKS_NOTHING")),
                "turns",
                List.of(Map.of("text", "כמה עולה ניקוי אבנית?")));
        assertThat(owner.put("/scenarios/" + id, 7, changed).type()).endsWith("stale");
        assertThat(owner.put("/scenarios/" + id, 1, changed)
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(owner.delete("/scenarios/" + id, 1).type()).endsWith("stale");
        assertThat(owner.delete("/scenarios/" + id, 2).status()).isEqualTo(204);
        assertThat(owner.get("/scenarios/" + id).status()).isEqualTo(404);
    }

    @Test
    void refusesWhatCannotBeCheckedAndWhatIsNotTheirs() {
        assertThat(mark(List.of(Map.of("kind", "SAYS"))).code()).isEqualTo("field.not-blank");
        assertThat(mark(List.of(Map.of("kind", "BOOKS", "text", "x"))).status()).isEqualTo(400);
        assertThat(mark(List.of()).status()).isEqualTo(400);
        var id = keep(says180()).path("id").asString();
        var stranger = Desk.of(port, Role.OWNER, known(Stories.clinic()).businessId());
        assertThat(stranger.get("/scenarios/" + id).status()).isEqualTo(404);
        assertThat(stranger.post("/scenarios", body(caller, says180())).status())
                .isEqualTo(404);
        assertThat(stranger.post("/replays", Map.of("scenarios", List.of(id))).code())
                .isEqualTo("replay.no-scenarios");
        assertThat(Desk.of(port, Role.AGENT, caller.businessId())
                        .get("/scenarios")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void showsWhatAChangedPromptBreaksBeforeItIsSaved() {
        keep(says180());
        var replay = played(Map.of("candidate", Map.of("prompt", "לא אומרים מחירים בטלפון.")));
        var played = replay.at("/scenarios/0");
        assertThat(played.path("verdict").asString()).isEqualTo("BREAKS");
        assertThat(played.at("/before/exchanges/0/reply").asString()).contains("180");
        assertThat(played.at("/after/exchanges/0/reply").asString()).isEqualTo("מחירים אנחנו לא מוסרים בטלפון.");
        assertThat(played.at("/after/checks/0/passed").asBoolean()).isFalse();
        assertThat(owner.get("/scenarios").body().path("total").asInt()).isEqualTo(1);
        assertNothingIsLeft();
    }

    @Test
    void showsWhatAnotherModelBreaksBeforeItIsSaved() {
        keep(says180());
        Vendors.brain = request -> request.path("model").asString().equals("gpt-4.1-mini")
                ? says("אני לא יודע.")
                : says("בדיקה עולה 180 שקלים.");
        var agent = Map.of("name", "נועה", "gender", "FEMININE", "model", "gpt-4.1-mini");
        var played = played(Map.of("candidate", Map.of("agent", agent))).at("/scenarios/0");
        assertThat(played.path("verdict").asString()).isEqualTo("BREAKS");
        assertThat(played.at("/after/exchanges/0/reply").asString()).isEqualTo("אני לא יודע.");
    }

    @Test
    void thinksWithNoModelThatThePlatformDoesNotOffer() {
        keep(says180());
        Vendors.brain = request ->
                says(request.path("model").asString().equals("o9-dear") ? "אני לא יודע." : "בדיקה עולה 180 שקלים.");
        var agent =
                Map.of("candidate", Map.of("agent", Map.of("name", "נועה", "gender", "FEMININE", "model", "o9-dear")));
        assertThat(played(agent).at("/scenarios/0/verdict").asString()).isEqualTo("PASSES");
        owner.put("/connections/openai", Map.of("apiKey", "sk-of-the-clinic-itself-5678"));
        assertThat(played(agent).at("/scenarios/0/verdict").asString()).isEqualTo("BREAKS");
    }

    @Test
    void showsWhatAnotherPriceBreaksBeforeItIsSaved() {
        keep(says180());
        var saved = caller.business.services();
        Vendors.brain = request -> says(
                request.at("/messages/0/content").asString().contains("180 ₪")
                        ? "בדיקה עולה 180 שקלים."
                        : "בדיקה עולה 200 שקלים.");
        var services = saved.stream()
                .map(service -> Map.of(
                        "id",
                        service.serviceId(),
                        "name",
                        service.name(),
                        "durationMinutes",
                        30,
                        "price",
                        Map.of("agorot", 20000)))
                .toList();
        var played = played(Map.of("candidate", Map.of("services", services))).at("/scenarios/0");
        assertThat(played.path("verdict").asString()).isEqualTo("BREAKS");
        assertThat(played.at("/after/exchanges/0/reply").asString()).contains("200");
    }

    @Test
    void tellsOfOtherHoursServicesAndStaffBeforeTheyAreSaved() {
        keep(says180());
        var told = new CopyOnWriteArrayList<String>();
        Vendors.brain = request -> {
            told.add(request.at("/messages/0/content").asString());
            return says("בדיקה עולה 180 שקלים.");
        };
        var whitening = UUID.randomUUID();
        var candidate = Map.of(
                "services",
                List.of(Map.of("id", whitening, "name", "הלבנת שיניים", "durationMinutes", 75)),
                "staff",
                List.of(Map.of("id", UUID.randomUUID(), "name", "ד״ר אורן", "services", List.of(whitening))),
                "openingHours",
                List.of(Map.of("day", "TUESDAY", "opens", "07:15", "closes", "11:45")),
                "exceptions",
                List.of(Map.of("date", "2099-01-01", "note", "שיפוצים")));
        assertThat(played(Map.of("candidate", candidate))
                        .at("/scenarios/0/verdict")
                        .asString())
                .isEqualTo("PASSES");
        assertThat(told)
                .anySatisfy(prompt -> assertThat(prompt)
                        .contains("הלבנת שיניים | 75 דקות", "ד״ר אורן: הלבנת שיניים", "07:15–11:45", "סגור, שיפוצים"));
    }

    @Test
    void isPlayedOnTheDayOnWhichItWasHeldAndInAnEmptyCalendar() {
        keep(List.of(Map.of("kind", "BOOKS_NOTHING")));
        var told = new CopyOnWriteArrayList<String>();
        Tenancy.as(
                caller.businessId(),
                () -> transaction.execute(status -> jdbc.sql("update scenario set said_at = '2026-02-03T10:20:00Z'")
                        .update()));
        Vendors.brain = request -> {
            told.add(request.at("/messages/0/content").asString());
            return Vendors.slotSearches().isEmpty()
                    ? calls(
                            "find_free_slots",
                            Map.of("service", "בדיקה", "from_date", "2026-02-01", "to_date", "2026-02-05"))
                    : says("אין.");
        };
        assertThat(played(Map.of()).at("/scenarios/0/verdict").asString()).isEqualTo("PASSES");
        assertThat(told).anySatisfy(prompt -> assertThat(prompt).contains("2026-02-03 12:20"));
        assertThat(Vendors.slotSearches())
                .isNotEmpty()
                .allSatisfy(search -> assertThat(search.query())
                        .containsEntry("from", List.of("2026-02-03"))
                        .containsEntry("empty", List.of("2026-02-03T10:20:00Z")));
    }

    @Test
    void movesAndCancelsWhatTheCallerHasInTheCalendar() {
        caller = callerAt(Stories.clinic());
        owner = Desk.of(port, Role.OWNER, caller.businessId());
        caller.hearsAfter("אני רוצה לבטל את התור שלי");
        var saved = caller.business;
        var cancels = List.of(Map.of("kind", "CANCELS"));
        var standing = Map.of(
                "service", saved.services().getFirst().serviceId(),
                "staff", saved.staff().getFirst().staffId(),
                "startsAt", "2026-11-30T08:00:00Z");
        var mistaken = Map.of("call", caller.call.toString(), "note", "", "checks", cancels, "standing", standing);
        var kept = owner.post("/scenarios", mistaken).body();
        assertThat(kept.at("/standing/startsAt").asString()).isEqualTo("2026-11-30T08:00:00Z");
        Vendors.brain = request -> request.toString().contains("\"tool_call_id\"")
                ? says("בסדר.")
                : calls("cancel_appointment", Map.of("words", "אני רוצה לבטל את התור שלי"));
        assertThat(played(Map.of()).at("/scenarios/0/verdict").asString()).isEqualTo("PASSES");

        var without = Map.of(
                "title",
                "ביטול",
                "note",
                "",
                "checks",
                cancels,
                "turns",
                List.of(Map.of("text", "אני רוצה לבטל את התור שלי")));
        owner.put("/scenarios/" + kept.path("id").asString(), 1, without);
        assertThat(played(Map.of()).at("/scenarios/0/after/checks/0/passed").asBoolean())
                .isFalse();
        assertThat(rows("rehearsed_appointment")).isZero();
    }

    @Test
    void looksWhetherAMessageWasTaken() {
        keep(List.of(Map.of("kind", "TAKES_MESSAGE")));
        Vendors.brain = request -> says("לא.");
        assertThat(played(Map.of()).at("/scenarios/0/after/checks/0/passed").asBoolean())
                .isFalse();
        Vendors.brain =
                request -> request.path("tools").isEmpty() || request.toString().contains("\"role\":\"tool\"")
                        ? says("מסרתי.")
                        : calls("take_message", Map.of("message", "כמה עולה"));
        assertThat(played(Map.of()).at("/scenarios/0/after/checks/0/passed").asBoolean())
                .isTrue();
    }

    @Test
    void takesTheNewestResultWithTheSavedSettingsForTheOneOfBefore() {
        keep(says180());
        assertThat(played(Map.of()).at("/scenarios/0/verdict").asString()).isEqualTo("PASSES");
        Vendors.chats().clear();
        var replay = played(Map.of("candidate", Map.of("prompt", "לדבר קצר.")));
        assertThat(replay.at("/scenarios/0/verdict").asString()).isEqualTo("PASSES");
        assertThat(replay.at("/scenarios/0/before/checks/0/passed").asBoolean()).isTrue();
        assertThat(Vendors.chats())
                .allSatisfy(chat ->
                        assertThat(chat.at("/messages/0/content").asString()).contains("לדבר קצר."));
    }

    @Test
    void tellsWhatIsMendedAndWhatStillFails() {
        keep(List.of(Map.of("kind", "SAYS", "text", "כיכר רבין")));
        keep(List.of(Map.of("kind", "HANDS_OVER")));
        keep(List.of(Map.of("kind", "BOOKS_NOTHING"), Map.of("kind", "DOES_NOT_SAY", "text", "999")));
        script();
        Vendors.brain = request -> request.at("/messages/0/content").asString().contains("לספר על החניה")
                ? says("בדיקה עולה 180, והחניה בכיכר רבין.")
                : says("180 שקלים.");
        var replay = played(Map.of("candidate", Map.of("prompt", "לספר על החניה")));
        assertThat(replay.path("scenarios")
                        .valueStream()
                        .map(one -> one.path("verdict").asString()))
                .containsExactlyInAnyOrder("MENDED", "STILL_FAILS", "PASSES");
    }

    @Test
    void booksInAPlayForNobody() {
        keep(List.of(Map.of("kind", "BOOKS_NOTHING")));
        script(calls("take_message", Map.of("message", "כמה עולה")), says("מסרתי."), says("להתראות."));
        assertThat(played(Map.of()).at("/scenarios/0/verdict").asString()).isEqualTo("PASSES");
        assertThat(caller.of(io.moked.events.task.TaskRequested.class)).isEmpty();
        assertThat(caller.of(io.moked.events.conversation.ConversationSummarized.class))
                .isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void blamesNoSettingsForAModelThatIsAway() {
        keep(says180());
        Vendors.brain = request -> null;
        var replay = played(Map.of("candidate", Map.of("prompt", "")));
        assertThat(replay.at("/scenarios/0/verdict").asString()).isEqualTo("BROKE_OFF");
    }

    @Test
    void playsNoMoreInAnHourThanIsAllowed() {
        var id = keep(says180()).path("id").asString();
        var turns = java.util.stream.IntStream.range(0, 30)
                .mapToObj(turn -> Map.of("text", "שלום " + turn))
                .toList();
        owner.put("/scenarios/" + id, 1, Map.of("title", "ארוך", "note", "", "checks", says180(), "turns", turns));
        Vendors.brain = request -> calls("end_call", Map.of());
        var allowed = 0;
        var answer = asks();
        for (; answer.status() == 201; answer = asks()) {
            endsWhatIsUnderWay();
            allowed++;
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.type()).endsWith("too-many-requests");
        assertThat(allowed).isBetween(1000 / 60, 1000 / 30);
    }

    private Desk.Answer asks() {
        return owner.post("/replays", Map.of("candidate", Map.of("prompt", "x")));
    }

    @Test
    void playsAllThatIsKeptAndCountsWhatIsPlayed() {
        for (var kept = 0; kept < 21; kept++) {
            keep(says180());
        }
        assertThat(played(Map.of()).path("scenarios")).hasSize(21);
        var once = exchanges();
        assertThat(played(Map.of("candidate", Map.of("prompt", "לדבר קצר."))).path("scenarios"))
                .hasSize(21)
                .allSatisfy(one -> assertThat(one.at("/before/checks/0/passed").asBoolean())
                        .isTrue());
        assertThat(exchanges()).isEqualTo(2 * once);
    }

    private int exchanges() {
        return Tenancy.as(
                caller.businessId(),
                () -> transaction.execute(status -> jdbc.sql("select sum(exchanges)::int from replay")
                        .query(Integer.class)
                        .single()));
    }

    private void endsWhatIsUnderWay() {
        Tenancy.as(
                caller.businessId(),
                () -> transaction.execute(
                        status -> jdbc.sql("update replay set ended_at = now()").update()));
    }

    @Test
    void playsNoMoreAtOnceThanIsAllowed() throws Exception {
        keep(says180());
        var over = new java.util.concurrent.CountDownLatch(1);
        Vendors.brain = request -> {
            awaits(over);
            return says("180");
        };
        try {
            for (var replay = 0; replay < 2; replay++) {
                assertThat(owner.post("/replays", Map.of()).status()).isEqualTo(201);
            }
            assertThat(owner.post("/replays", Map.of()).status()).isEqualTo(429);
        } finally {
            over.countDown();
        }
    }

    private static void awaits(java.util.concurrent.CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void refusesACandidateWithWhatItDoesNotKnow() {
        keep(says180());
        assertThat(owner.post("/replays", "{\"candidate\":{\"numbers\":[]}}").status())
                .isEqualTo(400);
        assertThat(owner.post("/replays", "{\"candidate\":{\"facts\":[{\"about\":\"x\"}]}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void forgetsWithTheCustomerWhatTheySaidAndHowItWent() {
        var id = owner.post("/scenarios", body(caller, says180()), "once")
                .body()
                .path("id")
                .asString();
        assertThat(rows("answered_request")).isEqualTo(1);
        played(Map.of());
        var later = Instant.now();
        PROBE.publish(new CustomerErased(CustomerId.random(), caller.businessId(), List.of(Stories.DANA), later));
        eventually(() -> assertThat(owner.get("/scenarios/" + id).status()).isEqualTo(404));
        assertThat(rows("replay_run")).isZero();
        assertThat(rows("answered_request")).isZero();
    }

    @Test
    void isHandedOutWithAllElseThatIsKeptOfTheCaller() {
        keep(says180());
        var business = caller.businessId().toString();
        var person = RestClient.create()
                .get()
                .uri(
                        "http://localhost:" + port + "/internal/businesses/{business}/persons?phone={phone}",
                        business,
                        Stories.DANA.e164())
                .header(
                        "Authorization",
                        "Bearer " + TestKeys.token("gateway-service", "ai-service", Role.SERVICE, business))
                .retrieve()
                .body(JsonNode.class);
        assertThat(person.at("/scenarios/0/turns/0/text").asString()).isEqualTo("כמה עולה בדיקה תקופתית?");
    }

    @Test
    void forgetsTheAnswerOfOneThatIsDropped() {
        var id = owner.post("/scenarios", body(caller, says180()), "once")
                .body()
                .path("id")
                .asString();
        assertThat(rows("answered_request")).isEqualTo(1);
        assertThat(owner.delete("/scenarios/" + id, 1).status()).isEqualTo(204);
        assertThat(rows("answered_request")).isZero();
    }

    private static List<Map<String, String>> says180() {
        return List.of(Map.of("kind", "SAYS", "text", "180"));
    }

    private static Map<String, Object> body(TestCaller caller, List<?> checks) {
        return Map.of("call", caller.call.toString(), "note", "המחיר הוא מאה שמונים", "checks", checks);
    }

    private Desk.Answer mark(List<?> checks) {
        return owner.post("/scenarios", body(caller, checks));
    }

    private JsonNode keep(List<?> checks) {
        var kept = mark(checks);
        assertThat(kept.status()).isEqualTo(201);
        return kept.body();
    }

    private JsonNode played(Map<String, ?> wanted) {
        var begun = owner.post("/replays", wanted);
        assertThat(begun.status()).isEqualTo(201);
        var path = "/replays/" + begun.body().path("id").asString();
        eventually(() ->
                assertThat(owner.get(path).body().path("endedAt").isNull()).isFalse());
        return owner.get(path).body();
    }

    /** Dana's own conversation stays; of the plays nothing does. */
    private void assertNothingIsLeft() {
        assertThat(rows("conversation")).isEqualTo(1);
        assertThat(rows("rehearsed_appointment")).isZero();
        assertThat(rows("wish")).isZero();
    }

    private int rows(String table) {
        BusinessId business = caller.businessId();
        return Tenancy.as(
                business,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from " + table + " where business_id = ?")
                        .params(business.value())
                        .query(Integer.class)
                        .single()));
    }
}
