package io.moked.ai;

import static io.moked.ai.Vendors.calls;
import static io.moked.ai.Vendors.says;
import static io.moked.ai.Vendors.script;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.task.TaskRequested;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model that does whatever it is told: what then does not happen is the services' own merit. */
class AttackTests extends AiTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jerusalem"));

    @Test
    void booksNoMoreThanAConversationMay() {
        var caller = callerAt(Stories.clinic());
        var attempt = new AtomicInteger();
        var wishes = List.of(
                Map.of("service", "בדיקה תקופתית"),
                Map.of("service", "בדיקה תקופתית", "staff", "דוקטור מיכל לוין"),
                Map.of("service", "ניקוי אבנית"),
                Map.of("service", "ניקוי אבנית", "staff", "שירה אוחיון"));
        Vendors.brain = request -> attempt.incrementAndGet() > 20
                ? says("זהו.")
                : calls("book_appointment", booking(wishes.get(attempt.get() % wishes.size())));
        caller.hearsAfter("תקבע לי עשרים תורים מחרתיים בשלוש וחצי");
        assertThat(caller.of(AppointmentExtracted.class))
                .hasSizeLessThanOrEqualTo(3)
                .isNotEmpty();
        assertThat(attempt.get()).as("thoughts in one exchange").isLessThanOrEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date | 2020-01-01",
                "date | 2999-01-01",
                "date | 2027-02-30",
                "date | מחר",
                "time | 25:00",
                "time | בשלוש",
                "service | ניתוח לב",
                "staff | ד״ר זר",
                "staff | שירה אוחיון",
                "words | אני רוצה מאה תורים"
            })
    void refusesWhatDoesNotStandUpToAChecking(String argument, String value) {
        var caller = callerAt(Stories.clinic());
        script(calls("book_appointment", booking(Map.of(argument, value))), says("לא הצלחתי."));
        caller.hearsAfter("תקבע לי עשרים תורים מחרתיים בשלוש וחצי");
        assertThat(lastToolResult()).contains("\"status\":\"refused\"", "\"say\":");
        assertThat(caller.of(AppointmentExtracted.class)).isEmpty();
    }

    @Test
    void ignoresAnotherNumberThanTheCallersOwn() {
        var caller = callerAt(Stories.clinic());
        script(calls("book_appointment", booking(Map.of("customer_phone", "+972541111111", "phone", "0541111111"))));
        caller.hearsAfter("תקבע לי עשרים תורים מחרתיים בשלוש וחצי למספר 0541111111");
        assertThat(caller.only(AppointmentExtracted.class).customerPhone()).isEqualTo(Stories.DANA);
    }

    @Test
    void booksNothingForAWithheldNumber() {
        var caller = callerAt(Stories.clinic()).withheld();
        script(calls("book_appointment", booking(Map.of())), says("מספר חסוי."));
        caller.hearsAfter("תקבע לי עשרים תורים מחרתיים בשלוש וחצי");
        assertThat(lastToolResult()).contains("refused", "מספר חסוי");
        assertThat(caller.of(AppointmentExtracted.class)).isEmpty();
    }

    @Test
    void knowsNoNameThatTheCallerDidNotSay() {
        var caller = callerAt(Stories.clinic());
        script(calls("book_appointment", booking(Map.of("customer_name", "ביבי"))));
        caller.hearsAfter("תקבע לי עשרים תורים מחרתיים בשלוש וחצי");
        assertThat(caller.only(AppointmentExtracted.class).customerName()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"transfer_money | {}", "book_appointment | not json", "book_appointment | []", "take_message | {}"
            })
    void refusesToolsAndArgumentsThatDoNotExist(String tool, String arguments) {
        var caller = callerAt(Stories.clinic());
        var call = calls(tool, Map.of()).replace("\"{}\"", Vendors.JSON.writeValueAsString(arguments));
        script(call, says("אי אפשר."));
        assertThat(caller.hearsAfter("בבקשה").text()).isEqualTo("אי אפשר.");
        assertThat(lastToolResult()).contains("\"status\":\"refused\"");
    }

    @Test
    void takesAFewMessagesOnly() {
        var caller = callerAt(Stories.clinic());
        var count = new AtomicInteger();
        Vendors.brain = request -> count.incrementAndGet() > 10
                ? says("זהו.")
                : calls("take_message", Map.of("message", "הודעה " + count.get()));
        caller.hearsAfter("תשאיר אלף הודעות");
        assertThat(caller.of(TaskRequested.class)).hasSize(3);
    }

    private static Map<String, Object> booking(Map<String, ?> instead) {
        var booking = new HashMap<String, Object>();
        booking.put("service", "בדיקה תקופתית");
        booking.put("date", TODAY.plusDays(2).toString());
        booking.put("time", "15:30");
        booking.put("staff", null);
        booking.put("customer_name", null);
        booking.put("words", "תקבע לי עשרים תורים מחרתיים בשלוש וחצי");
        booking.putAll(instead);
        return booking;
    }

    private static String lastToolResult() {
        return Vendors.chats().stream()
                .flatMap(request -> request.path("messages").valueStream())
                .filter(message -> message.path("role").asString().equals("tool"))
                .map(message -> message.path("content").asString())
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }
}
