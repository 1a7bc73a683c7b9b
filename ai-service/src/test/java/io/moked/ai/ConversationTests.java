package io.moked.ai;

import static io.moked.ai.Vendors.calls;
import static io.moked.ai.Vendors.says;
import static io.moked.ai.Vendors.script;
import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.BusinessId;
import io.moked.events.call.CallerSpoke.Kind;
import io.moked.events.call.ReplyReady.Next;
import io.moked.events.conversation.TranscriptReady;
import io.moked.events.task.TaskRequested;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ConversationTests extends AiTests {

    private static final ZoneId ISRAEL = ZoneId.of("Asia/Jerusalem");

    @Test
    void answersWithWhatTheModelSays() {
        var caller = callerAt(Stories.clinic());
        script(says("יש חניון ציבורי בכיכר רבין."), says("בשמחה."));
        assertThat(caller.hearsAfter("איפה חונים?").text()).isEqualTo("יש חניון ציבורי בכיכר רבין.");
        assertThat(caller.hearsAfter("תודה").text()).isEqualTo("בשמחה.");
        assertThat(contents(Vendors.chats().getLast(), "user")).containsExactly("איפה חונים?", "תודה");
        assertThat(contents(Vendors.chats().getLast(), "assistant")).containsExactly("יש חניון ציבורי בכיכר רבין.");
    }

    @Test
    void saysNumbersInWordsAndNoSigns() {
        var caller = callerAt(Stories.clinic());
        script(says("הבדיקה עולה **180 ₪** 😊, פתוח עד 19:00."));
        assertThat(caller.hearsAfter("כמה עולה?").text()).isEqualTo("הבדיקה עולה מאה ושמונים שקלים, פתוח עד שבע בערב.");
    }

    @Test
    void tellsTheModelTheBusinessAndTheTimeButNotTheNumber() {
        var caller = callerAt(Stories.clinic());
        caller.hearsAfter("שלום");
        var request = Vendors.chats().getFirst();
        var prompt = contents(request, "system").getFirst();
        assertThat(prompt.lines())
                .contains(
                        "העסק: מרפאת השיניים של דוקטור לוין",
                        "- בדיקה תקופתית | 30 דקות | 180 ₪",
                        "- ניקוי אבנית | 45 דקות | המחיר משתנה",
                        "- דוקטור מיכל לוין: בדיקה תקופתית",
                        "- חניה: יש חניון ציבורי בכיכר רבין.");
        assertThat(prompt.lines().toList().getLast())
                .matches("עכשיו: \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d \\((יום )?\\S+\\)");
        assertThat(request.toString()).doesNotContain("502345678");
        assertThat(request.path("tools").size()).isEqualTo(7);
        request.path("tools")
                .forEach(tool ->
                        assertThat(tool.at("/function/strict").asBoolean()).isTrue());
    }

    @Test
    void givesWhisperTheBusinesssWords() {
        var caller = callerAt(Stories.clinic());
        caller.hearsAfter("שלום");
        assertThat(Vendors.transcriptions().getFirst())
                .contains("name=\"language\"", "verbose_json", "ניקוי אבנית", "דוקטור מיכל לוין", "whisper-1");
    }

    @Test
    void asksWhetherSomebodyIsThereAndThenSaysGoodbye() {
        var caller = callerAt(Stories.clinic());
        caller.has(Kind.SILENCE);
        assertThat(caller.hears().text()).isEqualTo("אתם איתי?");
        caller.has(Kind.SILENCE);
        assertThat(caller.hears().next()).isEqualTo(Next.HANG_UP);
        assertThat(Vendors.chats()).isEmpty();
        assertThat(caller.of(TranscriptReady.class)).allMatch(line -> line.speaker() == TranscriptReady.Speaker.AGENT);
    }

    @Test
    void startsCountingSilenceAgainAfterWords() {
        var caller = callerAt(Stories.clinic());
        caller.has(Kind.SILENCE);
        caller.hears();
        caller.hearsAfter("אני פה");
        caller.has(Kind.SILENCE);
        assertThat(caller.hears().next()).isEqualTo(Next.LISTEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"תודה רבה על הצפייה.", "תודה שצפיתם!", "...", "Thanks for watching!"})
    void takesWhatWhisperInventsForSilence(String invented) {
        var caller = callerAt(Stories.clinic());
        assertThat(caller.hearsAfter(invented).text()).isEqualTo("אתם איתי?");
        assertThat(Vendors.chats()).isEmpty();
    }

    @Test
    void asksAgainWhenItIsNotSure() {
        var caller = callerAt(Stories.clinic());
        Vendors.segment = "\"avg_logprob\":-1.4,\"no_speech_prob\":0.3";
        assertThat(caller.hearsAfter("אממ").text()).isEqualTo("לא שמעתי טוב. אפשר לחזור על זה?");
        assertThat(Vendors.chats()).isEmpty();
    }

    @Test
    void asksAgainWhenTheRecordingCannotBeUsed() {
        var caller = callerAt(Stories.clinic());
        caller.has(Kind.UNUSABLE);
        assertThat(caller.hears().text()).isEqualTo("לא שמעתי טוב. אפשר לחזור על זה?");
    }

    @Test
    void doesNotTellOfABookingThatNobodyMade() {
        var caller = callerAt(Stories.clinic());
        script(says("מעולה, קבעתי לכם תור למחר בשלוש. נתראה!"), says("התור שלכם מאושר."), says("ביטלתי את התור."));
        assertThat(caller.hearsAfter("מחר בשלוש").text())
                .doesNotContain("קבעתי לכם")
                .contains("עוד לא קבעתי");
        assertThat(caller.hearsAfter("אז קבענו?").text()).contains("עוד לא קבעתי");
        assertThat(caller.hearsAfter("תבטלו").text()).contains("עוד לא שיניתי");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "המחיר הסופי נקבע במקום לפי אורך השיער.",
                "לקבוע לכם תור?",
                "עוד לא נקבע תור. לאיזה יום?",
                "אפשר לבטל תור עד יום לפני.",
                "המועד הזה כבר תפוס. התור נקבע לפי הסדר?"
            })
    void letsHonestSentencesPass(String honest) {
        var caller = callerAt(Stories.clinic());
        script(says(honest));
        assertThat(caller.hearsAfter("שאלה").text()).isEqualTo(honest);
    }

    @Test
    void takesAMessage() {
        var caller = callerAt(Stories.clinic());
        script(calls("take_message", Map.of("customer_name", "אבי דהן", "message", "הכתר נפל")), says("מסרתי."));
        caller.hearsAfter("קוראים לי אבי דהן, תמסרו שהכתר נפל");
        var task = caller.only(TaskRequested.class);
        assertThat(task.kind()).isEqualTo(TaskRequested.Kind.MESSAGE_TAKEN);
        assertThat(task.text()).isEqualTo("הכתר נפל");
        assertThat(task.customerName()).isEqualTo("אבי דהן");
        assertThat(task.customerPhone()).isEqualTo(Stories.DANA);
        assertThat(task.dueAt()).isNull();
    }

    @Test
    void tellsByWhenTheCallerWantsToBeCalledBack() {
        var caller = callerAt(Stories.clinic());
        var tomorrow = LocalDate.now(ISRAEL).plusDays(1);
        var message = Map.of("message", "לחזור אליו", "date", tomorrow.toString(), "time", "10:00");
        script(calls("take_message", message), says("מסרתי."));
        caller.hearsAfter("תמסרו שיחזרו אליי מחר בעשר בבוקר");
        assertThat(caller.only(TaskRequested.class).dueAt())
                .isEqualTo(tomorrow.atTime(10, 0).atZone(ISRAEL).toInstant());
    }

    @Test
    void transfersAndTakesTheCallerBackWhenNobodyAnswers() {
        var caller = callerAt(Stories.clinic());
        script(calls("transfer_to_person", Map.of("reason", "ביקש")), says("אמסור."));
        var reply = caller.hearsAfter("תעבירו אותי לבן אדם");
        assertThat(reply.next()).isEqualTo(Next.TRANSFER);
        assertThat(reply.text()).contains("מעבירה");
        caller.has(Kind.HANDOFF_FAILED);
        var apology = caller.hears();
        assertThat(apology.text()).contains("מצטערים", "להשאיר הודעה");
        assertThat(apology.next()).isEqualTo(Next.LISTEN);
        caller.hearsAfter("תמסרו שהתקשרתי");
        assertThat(contents(Vendors.chats().getLast(), "system")).anyMatch(note -> note.contains("לא היה מענה"));
    }

    @Test
    void offersAMessageWhereThereIsNobodyToTransferTo() {
        var caller = callerAt(Stories.clinic(BusinessId.random(), 1, null));
        script(calls("transfer_to_person", Map.of("reason", "ביקש")), says("אין כרגע מי שיענה."));
        assertThat(caller.hearsAfter("בן אדם").next()).isEqualTo(Next.LISTEN);
    }

    @Test
    void saysGoodbyeAndHangsUp() {
        var caller = callerAt(Stories.clinic());
        script(calls("end_call", Map.of("farewell", "תודה ולהתראות!")));
        var reply = caller.hearsAfter("זה הכול");
        assertThat(reply.text()).isEqualTo("תודה ולהתראות!");
        assertThat(reply.next()).isEqualTo(Next.HANG_UP);
        assertThat(Vendors.chats()).hasSize(1);
    }

    @Test
    void answersTurnsThatComeTogetherOneAfterAnother() {
        var caller = callerAt(Stories.clinic());
        Vendors.brain = request -> says("תשובה " + contents(request, "user").size());
        caller.says("אחת");
        caller.says("שתיים");
        caller.says("שלוש");
        caller.hears();
        eventually(() -> assertThat(caller.replies())
                .extracting(reply -> reply.turn() + " " + reply.text())
                .containsExactly("1 תשובה אחת", "2 תשובה שתיים", "3 תשובה שלוש"));
    }

    private static List<String> contents(JsonNode request, String role) {
        return request.path("messages")
                .valueStream()
                .filter(message -> message.path("role").asString().equals(role))
                .map(message -> message.path("content").asString(""))
                .toList();
    }

    @Test
    void doesNotAskAgainForEver() {
        var caller = callerAt(Stories.clinic());
        for (var turn = 1; turn <= 3; turn++) {
            caller.has(Kind.UNUSABLE);
            assertThat(caller.hears().next()).isEqualTo(Next.LISTEN);
        }
        caller.has(Kind.UNUSABLE);
        assertThat(caller.hears().next()).isEqualTo(Next.HANG_UP);
        assertThat(caller.only(TaskRequested.class).kind()).isEqualTo(TaskRequested.Kind.CALL_BACK);
    }

    @Test
    void offersNoToolThatTheBusinessDoesNotWant() {
        var caller = callerAt(Stories.clinic(BusinessId.of(WITHOUT_TRANSFER), 1, Stories.CLINICS_PERSON));
        script(calls("transfer_to_person", Map.of("reason", "ביקש")), says("אי אפשר להעביר."));
        assertThat(caller.hearsAfter("בן אדם").next()).isEqualTo(Next.LISTEN);
        assertThat(Vendors.chats().getFirst().path("tools").size()).isEqualTo(6);
        assertThat(Vendors.chats().getFirst().path("tools").toString()).doesNotContain("transfer_to_person");
        assertThat(contents(Vendors.chats().getLast(), "tool"))
                .singleElement()
                .asString()
                .contains("\"status\":\"refused\"");
    }

    @Test
    void keepsToolCallsApartThatTheModelGivesOneName() {
        var caller = callerAt(Stories.clinic());
        var one = calls("take_message", Map.of("message", "ראשונה")).replaceAll("call_[-0-9a-f]+", "call_1");
        var two = calls("take_message", Map.of("message", "שנייה")).replaceAll("call_[-0-9a-f]+", "call_1");
        script(one, two, says("מסרתי."));
        assertThat(caller.hearsAfter("שתי הודעות").text()).isEqualTo("מסרתי.");
        assertThat(caller.of(TaskRequested.class))
                .extracting(TaskRequested::text)
                .containsExactlyInAnyOrder("ראשונה", "שנייה");
    }
}
