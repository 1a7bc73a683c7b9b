package io.moked.ai;

import static io.moked.ai.Vendors.calls;
import static io.moked.ai.Vendors.says;
import static io.moked.ai.Vendors.script;
import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.appointment.AppointmentChangeRequested;
import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.appointment.AppointmentRejected;
import io.moked.events.appointment.AppointmentRejected.Alternative;
import io.moked.events.appointment.AppointmentRejected.Reason;
import io.moked.events.call.ReplyReady.Next;
import io.moked.events.conversation.TranscriptReady.Speaker;
import io.moked.events.message.MessageRequested;
import io.moked.hebrew.speech.HebrewSpeech;
import io.moked.hebrew.speech.HebrewWriting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BookingTests extends AiTests {

    private static final ZoneId ISRAEL = ZoneId.of("Asia/Jerusalem");
    private static final LocalDate DAY = LocalDate.now(ISRAEL).plusDays(3);
    private static final Instant START = DAY.atTime(15, 30).atZone(ISRAEL).toInstant();

    @Test
    void booksAndTellsTheCallerWhenTheCalendarAgrees() {
        var caller = callerAt(Stories.clinic());
        script(calls("book_appointment", booking("בעוד שלושה ימים בשלוש וחצי")), says("מעולה, קבעתי לכם תור."));
        caller.says("אני דנה לוי, תור לבדיקה בעוד שלושה ימים, בשלוש וחצי");

        var wish = caller.only(AppointmentExtracted.class);
        assertThat(wish.startsAt()).isEqualTo(START);
        assertThat(wish.customerPhone()).isEqualTo(Stories.DANA);
        assertThat(wish.customerName()).isEqualTo("דנה לוי");
        assertThat(wish.serviceId()).isEqualTo(Stories.CHECK_UP);
        assertThat(wish.words()).isEqualTo("בעוד שלושה ימים בשלוש וחצי");
        caller.isBooked(wish);

        var reply = caller.hears();
        assertThat(reply.text()).isEqualTo("מעולה, קבעתי לכם תור.");
        assertThat(reply.next()).isEqualTo(Next.LISTEN);
        assertThat(reply.audioToken()).startsWith("a-");
        var result = toolResult();
        assertThat(result).contains("\"status\":\"booked\"", "\"time\":\"15:30\"", DAY.toString());
        assertThat(result).contains(HebrewSpeech.dateTime(LocalDateTime.of(DAY, LocalTime.of(15, 30))));
        eventually(() -> assertThat(caller.transcript())
                .extracting(line -> line.sequence() + " " + line.speaker())
                .containsExactly("1 " + Speaker.CALLER, "2 " + Speaker.AGENT));
    }

    @Test
    void asksInsteadOfBookingAnotherDayThanTheCallerSaid() {
        var caller = callerAt(Stories.clinic());
        var question =
                "רק כדי לוודא: " + HebrewSpeech.dateTime(LocalDateTime.of(DAY, LocalTime.of(15, 30))) + ", נכון?";
        script(
                calls("book_appointment", booking("מחר בשלוש וחצי")),
                says(question),
                calls("book_appointment", booking("כן")),
                says("קבעתי."));
        assertThat(caller.hearsAfter("מחר בשלוש וחצי").text()).isEqualTo(question);
        assertThat(toolResult()).contains("\"status\":\"refused\"", question);
        assertThat(caller.of(AppointmentExtracted.class)).isEmpty();

        caller.says("כן, בדיוק");
        var wish = caller.only(AppointmentExtracted.class);
        assertThat(wish.startsAt()).isEqualTo(START);
        caller.isBooked(wish);
        assertThat(caller.hears().text()).isEqualTo("קבעתי.");
    }

    @Test
    void tellsTheTimeThatWasBookedAndNotTheOneTheModelTells() {
        var caller = callerAt(Stories.clinic());
        var words = "בעוד שלושה ימים בשלוש וחצי";
        script(
                calls("book_appointment", booking(words)),
                says("מעולה! קבעתי לכם תור למחר בחמש. נתראה!"),
                says("כן, קבעתי לכם תור לשלוש וחצי."));
        caller.says(words);
        caller.isBooked(caller.only(AppointmentExtracted.class));
        assertThat(caller.hears().text())
                .isEqualTo("התור נקבע ל" + HebrewSpeech.dateTime(LocalDateTime.of(DAY, LocalTime.of(15, 30)))
                        + ", אצל דוקטור מיכל לוין.");
        assertThat(caller.hearsAfter("קבענו?").text()).isEqualTo("כן, קבעתי לכם תור לשלוש וחצי.");
    }

    @Test
    void offersWhatTheCalendarOffersInstead() {
        var caller = callerAt(Stories.clinic());
        script(calls("book_appointment", booking("בעוד שלושה ימים בשלוש וחצי")), says("תפוס. מתאים אחרת?"));
        caller.says("בעוד שלושה ימים בשלוש וחצי");
        var wish = caller.only(AppointmentExtracted.class);
        var free = START.plusSeconds(3600);
        PROBE.publish(new AppointmentRejected(
                wish.requestId(),
                caller.businessId(),
                Reason.SLOT_TAKEN,
                null,
                List.of(new Alternative(free, Stories.LEVIN, "דוקטור מיכל לוין")),
                Instant.now()));

        assertThat(caller.hears().text()).isEqualTo("תפוס. מתאים אחרת?");
        assertThat(toolResult())
                .contains("\"status\":\"rejected\"", "\"reason\":\"SLOT_TAKEN\"", "\"time\":\"16:30\"", "תפוס");
    }

    @Test
    void promisesAMessageWhenTheCalendarIsLateAndKeepsThePromise() {
        var caller = callerAt(Stories.clinic());
        script(calls("book_appointment", booking("בעוד שלושה ימים בשלוש וחצי")), says("תישלח אליכם הודעה."));
        assertThat(caller.hearsAfter("בעוד שלושה ימים בשלוש וחצי").text()).isEqualTo("תישלח אליכם הודעה.");
        assertThat(toolResult()).contains("\"status\":\"pending\"");

        var wish = caller.only(AppointmentExtracted.class);
        var rejected = new AppointmentRejected(
                wish.requestId(),
                caller.businessId(),
                Reason.SHABBAT,
                null,
                List.of(new Alternative(START, Stories.LEVIN, "דוקטור מיכל לוין")),
                Instant.now());
        PROBE.publish(rejected);
        PROBE.publish(rejected);
        var message = caller.only(MessageRequested.class);
        assertThat(message.to()).isEqualTo(Stories.DANA);
        assertThat(message.text())
                .contains("דוקטור לוין", "בשבת", HebrewWriting.dateTime(LocalDateTime.of(DAY, LocalTime.of(15, 30))));
    }

    @Test
    void keepsTheFirstDecisionOfTheCalendar() {
        var caller = callerAt(Stories.clinic());
        script(calls("book_appointment", booking("בעוד שלושה ימים בשלוש וחצי")), says("נשלח."));
        caller.hearsAfter("בעוד שלושה ימים בשלוש וחצי");
        var wish = caller.only(AppointmentExtracted.class);
        caller.isBooked(wish);
        caller.isBooked(wish);
        eventually(() -> assertThat(states(caller)).containsExactly("AGREED"));
        PROBE.publish(new AppointmentRejected(
                wish.requestId(), caller.businessId(), Reason.SLOT_TAKEN, null, List.of(), Instant.now()));
        script(says("קבעתי לכם תור."));
        assertThat(caller.hearsAfter("נו?").text()).isEqualTo("קבעתי לכם תור.");
        assertThat(states(caller)).containsExactly("AGREED");
        assertThat(caller.of(MessageRequested.class)).isEmpty();
    }

    private List<String> states(TestCaller caller) {
        return Tenancy.as(
                caller.businessId(),
                () -> transaction.execute(status ->
                        jdbc.sql("select state from wish").query(String.class).list()));
    }

    @Test
    void asksOnceForTheSameWishSaidTwice() {
        var caller = callerAt(Stories.clinic());
        script(
                calls("book_appointment", booking("בעוד שלושה ימים בשלוש וחצי")),
                says("רגע."),
                calls("book_appointment", booking("כן")),
                says("קבעתי."));
        caller.says("בעוד שלושה ימים בשלוש וחצי");
        var wish = caller.only(AppointmentExtracted.class);
        caller.isBooked(wish);
        caller.hears();
        assertThat(caller.hearsAfter("כן").text()).isEqualTo("קבעתי.");
        assertThat(caller.of(AppointmentExtracted.class)).hasSize(1);
    }

    @Test
    void movesAndCancelsTheCallersOwnAppointment() {
        var caller = callerAt(Stories.clinic());
        var move = new HashMap<String, Object>();
        move.put("current_date", null);
        move.put("new_date", DAY.toString());
        move.put("new_time", "15:30");
        move.put("words", "להזיז");
        var cancel = new HashMap<String, Object>();
        cancel.put("current_date", DAY.toString());
        cancel.put("words", "לבטל");
        script(
                calls("move_appointment", move),
                says("התור הוזז."),
                calls("cancel_appointment", cancel),
                says("התור בוטל."));

        caller.says("אפשר להזיז את התור לעוד שלושה ימים בשלוש וחצי?");
        var moving = caller.only(AppointmentChangeRequested.class);
        assertThat(moving.newStart()).isEqualTo(START);
        caller.isMoved(moving, START);
        assertThat(caller.hears().text()).isEqualTo("התור הוזז.");

        caller.says("בעצם לבטל");
        eventually(() -> assertThat(caller.of(AppointmentChangeRequested.class)).hasSize(2));
        var cancelling = caller.of(AppointmentChangeRequested.class).getLast();
        assertThat(cancelling.currentDate()).isEqualTo(DAY);
        caller.isCancelled(cancelling, START);
        assertThat(caller.hears().text()).isEqualTo("התור בוטל.");
    }

    @Test
    void takesTheSameBookingAfterACancellationForAnotherWish() {
        var caller = callerAt(Stories.clinic());
        var cancel = new HashMap<String, Object>();
        cancel.put("current_date", null);
        cancel.put("words", "לבטל");
        script(
                calls("book_appointment", booking("בעוד שלושה ימים בשלוש וחצי")),
                says("רגע."),
                calls("cancel_appointment", cancel),
                says("רגע."),
                calls("book_appointment", booking("בעוד שלושה ימים בשלוש וחצי")));
        caller.says("בעוד שלושה ימים בשלוש וחצי");
        caller.isBooked(caller.only(AppointmentExtracted.class));
        caller.hears();
        caller.says("לבטל");
        caller.isCancelled(caller.only(AppointmentChangeRequested.class), START);
        caller.hears();
        caller.says("בעצם כן");
        eventually(() -> assertThat(caller.of(AppointmentExtracted.class))
                .extracting(AppointmentExtracted::requestId)
                .hasSize(2)
                .doesNotHaveDuplicates());
        caller.isBooked(caller.of(AppointmentExtracted.class).getLast());
        caller.hears();
    }

    @Test
    void tellsWhatTheCalendarHasFree() {
        var caller = callerAt(Stories.clinic());
        Vendors.slots = "[{\"startsAt\":\"%s\",\"staffId\":\"%s\",\"staffName\":\"דוקטור מיכל לוין\"}]"
                .formatted(START, Stories.LEVIN);
        script(calls("find_free_slots", search()), says("יש בשלוש וחצי."));
        assertThat(caller.hearsAfter("מה פנוי?").text()).isEqualTo("יש בשלוש וחצי.");
        assertThat(toolResult()).contains("\"slots\":[{\"date\":\"" + DAY, "15:30");
        var asked = Vendors.slotSearches().getFirst().query();
        assertThat(asked.get("service")).containsExactly(Stories.CHECK_UP.toString());
        assertThat(asked.get("business")).containsExactly(caller.businessId().toString());
        assertThat(asked).doesNotContainKey("staff");
    }

    @Test
    void saysThatTheCalendarIsAwayWhenItIs() {
        var caller = callerAt(Stories.clinic());
        Vendors.slots = "";
        script(calls("find_free_slots", search()), says("היומן לא זמין."));
        caller.hearsAfter("מה פנוי?");
        assertThat(toolResult()).contains("\"status\":\"refused\"", "היומן לא זמין");
    }

    private static Map<String, Object> search() {
        var search = new HashMap<String, Object>();
        search.put("service", "בדיקה תקופתית");
        search.put("from_date", DAY.toString());
        search.put("to_date", DAY.toString());
        search.put("staff", null);
        return search;
    }

    private static Map<String, Object> booking(String words) {
        var booking = new HashMap<String, Object>();
        booking.put("service", "בדיקה תקופתית");
        booking.put("date", DAY.toString());
        booking.put("time", "15:30");
        booking.put("staff", null);
        booking.put("customer_name", "דנה לוי");
        booking.put("words", words);
        return booking;
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
