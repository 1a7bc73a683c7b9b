package io.moked.ai;

import static io.moked.ai.Vendors.calls;
import static io.moked.ai.Vendors.says;
import static io.moked.ai.Vendors.script;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.events.business.BusinessChanged;
import io.moked.events.business.BusinessChanged.Fact;
import io.moked.events.business.BusinessChanged.Opening;
import io.moked.events.business.BusinessChanged.SpecialDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The owner of the clinic tries the agent. */
class TrialTests extends AiTests {

    private static final ZoneId ISRAEL = ZoneId.of("Asia/Jerusalem");
    private static final LocalDate DAY = LocalDate.now(ISRAEL).plusDays(3);
    private static final String WORDS = "תור לבדיקה בעוד שלושה ימים בשלוש וחצי";

    @LocalServerPort
    int port;

    private BusinessChanged clinic;
    private Desk owner;

    @BeforeEach
    void openTheClinic() {
        clinic = known(changed(BusinessId.random(), 1, "יש חניון ציבורי בכיכר רבין."));
        owner = Desk.of(port, Role.OWNER, clinic.businessId());
    }

    @Test
    void greetsAndAnswersLikeTheAgentOnThePhone() {
        script(says("בכיכר רבין."));
        var begun = owner.post("/trial", "");
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.body().path("reply").asString()).contains("נועה", clinic.name());
        var answer = say(begun.body().path("id").asString(), "איפה חונים?");
        assertThat(answer.path("reply").asString()).isEqualTo("בכיכר רבין.");
        assertThat(answer.path("next").asString()).isEqualTo("LISTEN");
        assertThat(answer.path("actions").isEmpty()).isTrue();
        assertThat(answer.path("millis").isIntegralNumber()).isTrue();
        var prompt = Vendors.chats().getFirst().at("/messages/0/content").asString();
        assertThat(prompt).contains("בכיכר רבין", "לדבר בנועם", "נועה");
        assertNothingLeaves();
    }

    @Test
    void answersTheSameWhereAnAnswerGotLost() {
        script(says("בכיכר רבין."), says("עד שבע."));
        var trial = "/trial/" + begun() + "/messages";
        var first = Map.of("text", "איפה חונים?", "number", 1);
        assertThat(owner.post(trial, first).body().path("reply").asString()).isEqualTo("בכיכר רבין.");
        assertThat(owner.post(trial, first).body().path("reply").asString()).isEqualTo("בכיכר רבין.");
        assertThat(Vendors.chats()).hasSize(1);
        assertThat(owner.post(trial, Map.of("text", "ומתי סוגרים?", "number", 1))
                        .code())
                .isEqualTo("trial.number");
        assertThat(owner.post(trial, Map.of("text", "ומתי סוגרים?", "number", 3))
                        .code())
                .isEqualTo("trial.number");
        assertThat(owner.post(trial, Map.of("text", "ומתי סוגרים?", "number", 2))
                        .body()
                        .path("reply")
                        .asString())
                .isEqualTo("עד שבע.");
    }

    @Test
    void booksWhatIsFreeAndTellsNobody() {
        Vendors.slots = free("15:30");
        script(calls("book_appointment", booking(WORDS, "15:30")), says("קבעתי לכם תור."));
        var answer = say(begun(), WORDS);
        assertThat(answer.path("reply").asString()).isEqualTo("קבעתי לכם תור.");
        var action = answer.at("/actions/0");
        assertThat(action.path("tool").asString()).isEqualTo("book_appointment");
        assertThat(action.path("status").asString()).isEqualTo("BOOKED");
        assertThat(action.path("words").asString())
                .startsWith("קבעה תור לבדיקה תקופתית, יום ")
                .endsWith(DAY.getDayOfMonth() + "." + DAY.getMonthValue() + "." + DAY.getYear()
                        + " בשעה 15:30, אצל דוקטור מיכל לוין");
        assertNothingLeaves();
    }

    @Test
    void refusesATakenTimeWithWhatIsFreeAsTheCalendarWould() {
        Vendors.slots = free("16:30", "17:00", "09:00", "18:00");
        script(calls("book_appointment", booking(WORDS, "15:30")), says("תפוס."));
        var action = say(begun(), WORDS).at("/actions/0");
        assertThat(action.path("status").asString()).isEqualTo("REJECTED");
        assertThat(action.path("words").asString())
                .startsWith("ביקשה מהיומן לקבוע תור")
                .contains("המועד הזה כבר תפוס.", "16:30, ", "17:00", "18:00")
                .doesNotContain("09:00", "{", "\"");
        assertThat(toolResult()).contains("\"reason\":\"SLOT_TAKEN\"", "\"time\":\"16:30\"");
        assertNothingLeaves();
    }

    @Test
    void takesATimeForTheRestOfTheTrial() {
        Vendors.slots = free("15:30", "15:45", "16:00");
        var more = new HashMap<>(booking(WORDS, "15:30"));
        more.put("staff", "דוקטור מיכל לוין");
        script(calls("book_appointment", booking(WORDS, "15:30")), calls("book_appointment", more), says("זהו."));
        var actions = say(begun(), WORDS).path("actions");
        assertThat(actions.valueStream().map(action -> action.path("status").asString()))
                .containsExactly("BOOKED", "REJECTED");
        assertThat(toolResult()).contains("\"time\":\"16:00\"").doesNotContain("15:45");
    }

    @Test
    void movesAndCancelsWhatItBookedItself() {
        Vendors.slots = free("15:30", "16:30");
        var trial = begun();
        script(
                calls("book_appointment", booking(WORDS, "15:30")),
                says("קבעתי."),
                calls("move_appointment", move("להזיז את התור לארבע וחצי", "16:30")),
                says("הזזתי את התור לארבע וחצי."),
                calls("cancel_appointment", cancellation("לבטל את התור")),
                says("ביטלתי."),
                calls("cancel_appointment", cancellation("לבטל את התור")),
                says("אין תור."));
        say(trial, WORDS);
        var moved = say(trial, "אפשר להזיז את התור לארבע וחצי באותו יום? בעוד שלושה ימים");
        assertThat(moved.at("/actions/0/status").asString()).isEqualTo("MOVED");
        assertThat(moved.at("/actions/0/words").asString())
                .startsWith("הזיזה את התור ליום ")
                .endsWith("16:30");
        var cancelled = say(trial, "אני רוצה לבטל את התור");
        assertThat(cancelled.at("/actions/0/status").asString()).isEqualTo("CANCELLED");
        var again = say(trial, "אני רוצה לבטל את התור");
        assertThat(again.at("/actions/0/status").asString()).isEqualTo("REJECTED");
        assertThat(again.at("/actions/0/words").asString()).contains("לא נמצא תור");
        assertNothingLeaves();
    }

    @Test
    void letsNoChecksOfTheRealCallFallAway() {
        Vendors.slots = free("15:30");
        var trial = begun();
        script(
                calls("cancel_appointment", cancellation("מה שלומך")),
                says("נו."),
                calls("book_appointment", booking("מאה תורים", "15:30")),
                says("מעולה, קבעתי לכם תור!"));
        var refused = say(trial, "מה שלומך?").at("/actions/0");
        assertThat(refused.path("status").asString()).isEqualTo("REFUSED");
        assertThat(refused.path("words").asString()).isEqualTo("סירבה לבטל את התור: הלקוח לא ביקש");
        var claimed = say(trial, "מה פנוי?");
        assertThat(claimed.at("/actions/0/words").asString()).contains("סירבה לקבוע תור", "לא אמר את המילים");
        assertThat(claimed.path("reply").asString()).startsWith("עוד לא קבעתי תור.");
    }

    @Test
    void saysThatAMessageFollowsWhenTheCalendarIsAway() {
        Vendors.slots = "";
        script(calls("book_appointment", booking(WORDS, "15:30")), says("תישלח הודעה."));
        assertThat(say(begun(), WORDS).at("/actions/0/status").asString()).isEqualTo("PENDING");
        assertNothingLeaves();
    }

    @Test
    void takesNoMessageToAnybody() {
        script(calls("take_message", Map.of("message", "הכתר נפל")), says("מסרתי."));
        var action = say(begun(), "תמסרו שהכתר נפל").at("/actions/0");
        assertThat(action.path("words").asString()).isEqualTo("רשמה הודעה: הכתר נפל");
        assertThat(action.path("status").asString()).isEqualTo("DONE");
        assertNothingLeaves();
    }

    @Test
    void apologisesHonestlyWithoutAModelAndThenIsOver() {
        Vendors.brain = request -> null;
        var trial = begun();
        var answer = say(trial, "שלום");
        assertThat(answer.path("reply").asString()).startsWith("מצטערים, יש לנו תקלה");
        assertThat(answer.path("next").asString()).isEqualTo("HANG_UP");
        var after = post(trial, "עוד משהו");
        assertThat(after.status()).isEqualTo(409);
        assertThat(after.code()).isEqualTo("trial.over");
        assertNothingLeaves();
    }

    @Test
    void transfersToNobodyAndIsOver() {
        script(calls("transfer_to_person", Map.of("reason", "רוצה לדבר עם אדם")));
        var answer = say(begun(), "אפשר נציג?");
        assertThat(answer.path("next").asString()).isEqualTo("TRANSFER");
        assertThat(answer.at("/actions/0/words").asString()).isEqualTo("העבירה את השיחה לאדם: רוצה לדבר עם אדם");
        assertNothingLeaves();
    }

    @Test
    void knowsAChangeOfTheBusinessAtTheNextTurn() {
        var trial = begun();
        say(trial, "איפה חונים?");
        known(changed(clinic.businessId(), 2, "החניה ברחוב האגוז."));
        say(trial, "ואיפה עכשיו?");
        assertThat(Vendors.chats().getLast().at("/messages/0/content").asString())
                .contains("ברחוב האגוז")
                .doesNotContain("בכיכר רבין");
    }

    @Test
    void saysWhatTheOwnerTellsInTheGreetingAndToTheModel() {
        var special = List.of(
                new SpecialDay(DAY, null, null, "יום הולדת"),
                new SpecialDay(DAY.minusDays(9), null, null, "יום מסיבה"),
                new SpecialDay(DAY.plusDays(1), LocalTime.of(10, 0), LocalTime.of(12, 0), null));
        var profile = new BusinessChanged.Profile("הנביאים 12, ירושלים", null, null, "מרפאה משפחתית");
        known(Stories.withMore(
                clinic, 2, "ערב טוב מחיוך בריא!", profile, special, new BusinessChanged.Recording(false, 30)));
        var begun = owner.post("/trial", "");
        assertThat(begun.body().path("reply").asString())
                .startsWith("ערב טוב מחיוך בריא!")
                .contains("נועה", "אוטומטית")
                .doesNotContain("מוקלטת");
        say(begun.body().path("id").asString(), "איפה אתם?");
        assertThat(Vendors.chats().getLast().at("/messages/0/content").asString())
                .contains(
                        "- כתובת: הנביאים 12, ירושלים",
                        "- על העסק: מרפאה משפחתית",
                        ": סגור, יום הולדת",
                        ": 10:00–12:00")
                .doesNotContain("יום מסיבה", "שהשיחה מוקלטת", "null");
    }

    @Test
    void endsAnExchangeThatBrokeOffBeforeTheNext() {
        var trial = begun();
        inTheClinic("insert into step (business_id, conversation_id, number, heard, words, heard_at)" + " values ('"
                + clinic.businessId() + "', '" + trial + "', 1, 'Words', 'איפה חונים?', now())");
        inTheClinic("update trial set busy_until = now() - interval '1 second'");
        script(says("בכיכר רבין."), says("בשבע."));
        assertThat(say(trial, "ומתי סוגרים?").path("reply").asString()).isEqualTo("בשבע.");
        assertThat(Vendors.chats().getLast().path("messages").toString()).contains("איפה חונים?", "בכיכר רבין.");
    }

    @Test
    void answersOneAtATime() throws Exception {
        var trial = begun();
        var thinks = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Vendors.brain = request -> {
            thinks.countDown();
            try {
                return goOn.await(10, TimeUnit.SECONDS) ? says("שלום") : null;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        var first = CompletableFuture.supplyAsync(() -> post(trial, "שלום"));
        assertThat(thinks.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(post(trial, "הלו?").code()).isEqualTo("trial.busy");
        goOn.countDown();
        assertThat(first.get().status()).isEqualTo(200);
        assertThat(post(trial, "הלו?").status()).isEqualTo(200);
    }

    @Test
    void holdsNoMoreExchangesInAnHourThanIsAllowed() {
        var trial = begun();
        inTheClinic("insert into step (business_id, conversation_id, number, heard, words, heard_at, reply, next,"
                + " replied_at) select '" + clinic.businessId() + "', '" + trial
                + "', n, 'Words', 'שלום', now(), 'שלום', 'LISTEN', now() from generate_series(1, 600) n");
        var refused = post(begun(), "עוד");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.type()).endsWith("/too-many-requests");
        inTheClinic("update step set heard_at = now() - interval '61 minutes'");
        assertThat(post(begun(), "עוד").status()).isEqualTo(200);
    }

    @Test
    void holdsAFewTrialsAtOnceAndASixtyOfExchanges() {
        var trials = Stream.generate(this::begun).limit(5).toList();
        var sixth = owner.post("/trial", "");
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.type()).endsWith("/too-many-requests");
        inTheClinic("update trial set used_at = now() - interval '11 minutes' where id = '" + trials.getFirst() + "'");
        assertThat(owner.post("/trial", "").status()).isEqualTo(201);
        assertThat(post(trials.getFirst(), "אני עוד כאן").code()).isEqualTo("trial.over");
        assertThat(owner.post("/trial", "").status()).isEqualTo(429);
        inTheClinic("insert into step (business_id, conversation_id, number, heard, words, heard_at, reply, next,"
                + " replied_at) select '" + clinic.businessId() + "', '" + trials.getLast()
                + "', n, 'Words', 'שלום', now(), 'שלום', 'LISTEN', now() from generate_series(1, 60) n");
        assertThat(post(trials.getLast(), "עוד").code()).isEqualTo("trial.too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":\" \"}",
                "{\"text\":null}",
                "{\"text\":\"א\",\"more\":1}",
                "[]",
                "x",
                "{\"text\":\"LONG\"}",
                "{\"text\":\"\\u202e\\u0000\"}",
                "{\"text\":\"חוֹנים\\ud800?\"}"
            })
    void refusesWhatIsNoMessage(String body) {
        var trial = begun();
        var answer = owner.post("/trial/" + trial + "/messages", body.replace("LONG", "א".repeat(1001)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(post(trial, "א".repeat(1000)).status()).isEqualTo(200);
    }

    @Test
    void hearsWhatCanBeReadOfAnything() {
        var trial = begun();
        var answer = owner.post("/trial/" + trial + "/messages", "{\"text\":\"\\u0000איפה\\n\\u202eחוֹנים?\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Vendors.chats().getLast().at("/messages/1/content").asString())
                .isEqualTo("איפה חוֹנים?");
    }

    @Test
    void isForNobodyUnknown() {
        var nobody = Desk.anonymous(port, clinic.businessId());
        assertThat(nobody.post("/trial", "").status()).isEqualTo(401);
        assertThat(nobody.post("/trial/" + begun() + "/messages", Map.of("text", "שלום"))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMIN", "OWNER"})
    void isForOwnersAndAdministratorsOnly(Role role) {
        var other = Desk.of(port, role, clinic.businessId());
        assertThat(other.post("/trial", "").status()).isEqualTo(403);
        assertThat(other.post("/trial/" + begun() + "/messages", Map.of("text", "שלום"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void tellsNothingOfAnotherBusinessAndItsTrials() {
        var trial = begun();
        var neighbour = known(changed(BusinessId.random(), 1, "אין חניה."));
        var words = Map.of("text", "שלום");
        var unknown = Desk.of(port, Role.OWNER, neighbour.businessId())
                .post("/trial/" + UUID.randomUUID() + "/messages", words);
        assertThat(unknown.status()).isEqualTo(404);
        for (var role : List.of(Role.OWNER, Role.ADMIN)) {
            var inOwn = Desk.of(port, role, neighbour.businessId()).post("/trial/" + trial + "/messages", words);
            var inTheirs = Desk.of(port, role, neighbour.businessId(), clinic.businessId());
            assertThat(inOwn.status()).isEqualTo(404);
            assertThat(inTheirs.post("/trial", "").status()).isEqualTo(404);
            assertThat(inTheirs.post("/trial/" + trial + "/messages", words).status())
                    .isEqualTo(404);
            assertThat(inOwn.type()).isEqualTo(unknown.type());
        }
        assertThat(Vendors.chats()).isEmpty();
    }

    private String begun() {
        var answer = owner.post("/trial", "");
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private JsonNode say(String trial, String text) {
        var answer = post(trial, text);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private Desk.Answer post(String trial, String text) {
        return owner.post("/trial/" + trial + "/messages", Map.of("text", text));
    }

    /** The phrases that are prepared for telephony are nobody's trial. */
    private void assertNothingLeaves() {
        var told = Tenancy.asAll(() -> transaction.execute(status -> jdbc.sql(
                        "select topic from outbox where headers ->> 'ce_businessid' = ? and topic <> 'prompt.prepared'")
                .params(clinic.businessId().toString())
                .query(String.class)
                .list()));
        assertThat(told).isEmpty();
    }

    private void inTheClinic(String sql) {
        Tenancy.as(
                clinic.businessId(),
                () -> transaction.execute(status -> jdbc.sql(sql).update()));
    }

    private static BusinessChanged changed(BusinessId id, long version, String parking) {
        var first = Stories.clinic(id, version, Stories.CLINICS_PERSON);
        return new BusinessChanged(
                id,
                version,
                first.name(),
                first.numbers(),
                first.agent(),
                first.prompt(),
                List.of(new Fact("חניה", parking)),
                first.services(),
                first.staff(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Opening(day, LocalTime.of(8, 0), LocalTime.of(19, 0)))
                        .toList(),
                first.handoffPhone(),
                first.voiceMode(),
                first.changedAt());
    }

    private static String free(String... times) {
        return Arrays.stream(times)
                .map(time -> "{\"startsAt\":\"%s\",\"staffId\":\"%s\",\"staffName\":\"דוקטור מיכל לוין\"}"
                        .formatted(
                                DAY.atTime(LocalTime.parse(time)).atZone(ISRAEL).toInstant(), Stories.LEVIN))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Map<String, Object> booking(String words, String time) {
        var booking = new HashMap<String, Object>();
        booking.put("service", "בדיקה תקופתית");
        booking.put("date", DAY.toString());
        booking.put("time", time);
        booking.put("staff", null);
        booking.put("customer_name", null);
        booking.put("words", words);
        return booking;
    }

    private static Map<String, Object> move(String words, String time) {
        var move = new HashMap<String, Object>();
        move.put("current_date", null);
        move.put("new_date", DAY.toString());
        move.put("new_time", time);
        move.put("words", words);
        return move;
    }

    private static Map<String, Object> cancellation(String words) {
        var cancellation = new HashMap<String, Object>();
        cancellation.put("current_date", null);
        cancellation.put("words", words);
        return cancellation;
    }

    private static String toolResult() {
        return Vendors.chats().stream()
                .flatMap(request -> request.path("messages").valueStream())
                .filter(message -> message.path("role").asString().equals("tool"))
                .map(message -> message.path("content").asString())
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }
}
