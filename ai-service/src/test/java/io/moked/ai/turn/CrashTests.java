package io.moked.ai.turn;

import static io.moked.ai.Vendors.calls;
import static io.moked.ai.Vendors.says;
import static io.moked.ai.Vendors.script;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.ai.AiTests;
import io.moked.ai.Stories;
import io.moked.ai.TestCaller;
import io.moked.ai.Vendors;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.call.CallerSpoke;
import io.moked.events.call.ReplyReady;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An instance dies in the middle of a turn, and another one takes it over. */
class CrashTests extends AiTests {

    @Autowired
    TurnWorker worker;

    @Autowired
    Turns turns;

    private TestCaller caller;
    private AnswerTurn turn;

    @BeforeEach
    void takeATurnThatNobodyAnswersYet() {
        caller = callerAt(Stories.clinic());
        turn = new AnswerTurn(caller.businessId(), caller.call, 1);
        script(calls("book_appointment", booking()), says("תישלח הודעה."));
        var recording = UUID.randomUUID();
        Vendors.record(recording.toString(), "מחר בשלוש");
        var spoke = new CallerSpoke(
                caller.call,
                caller.businessId(),
                1,
                CallerSpoke.Kind.SPEECH,
                recording,
                null,
                Stories.DANA,
                Instant.now());
        inTheBusiness(() -> {
            turns.take(spoke);
            jdbc.sql("delete from work").update();
        });
    }

    @Test
    void goesOnFromTheReplyThatWasDecided() {
        attempt();
        var thoughts = Vendors.chats().size();
        var effect = attempt();
        assertThat(Vendors.chats()).hasSize(thoughts);
        assertThat(Vendors.transcriptions()).hasSize(1);
        inTheBusiness(effect);
        assertThat(caller.only(ReplyReady.class).text()).isEqualTo("תישלח הודעה.");
        caller.only(AppointmentExtracted.class);
    }

    @Test
    void doesNotUseAToolTwiceWhenItDiesBetweenToolAndReply() {
        attempt();
        forgetTheLast(1);
        script(says("תישלח הודעה."));
        inTheBusiness(attempt());
        assertThat(caller.only(ReplyReady.class).text()).isEqualTo("תישלח הודעה.");
        assertThat(Vendors.transcriptions()).hasSize(1);
        caller.only(AppointmentExtracted.class);
    }

    @Test
    void hearsTheDecisionOfTheFirstAttemptWhenItDiesBeforeTheResultIsStored() {
        attempt();
        forgetTheLast(2);
        var wish = caller.only(AppointmentExtracted.class);
        caller.isBooked(wish);
        script(says("קבעתי."));
        inTheBusiness(attempt());
        assertThat(caller.only(ReplyReady.class).text()).isEqualTo("קבעתי.");
        assertThat(caller.of(AppointmentExtracted.class)).hasSize(1);
    }

    @Test
    void doesNothingForATurnThatIsAnswered() {
        inTheBusiness(attempt());
        inTheBusiness(attempt());
        caller.only(ReplyReady.class);
    }

    @Test
    void apologisesForATurnThatCannotBeAnswered() {
        inTheBusiness(() -> worker.giveUp(turn, new IllegalStateException()));
        var reply = caller.only(ReplyReady.class);
        assertThat(reply.text()).contains("תקלה");
        assertThat(reply.next()).isEqualTo(ReplyReady.Next.HANG_UP);
    }

    private Runnable attempt() {
        return Tenancy.as(caller.businessId(), () -> worker.perform(turn, 1));
    }

    private void forgetTheLast(int entries) {
        inTheBusiness(() -> {
            jdbc.sql("update step set reply = null, next = null").update();
            jdbc.sql("delete from entry where sequence > (select max(sequence) - ? from entry)")
                    .params(entries)
                    .update();
        });
    }

    private void inTheBusiness(Runnable action) {
        Tenancy.as(caller.businessId(), () -> {
            transaction.executeWithoutResult(status -> action.run());
            return true;
        });
    }

    private static HashMap<String, Object> booking() {
        var booking = new HashMap<String, Object>();
        booking.put("service", "בדיקה תקופתית");
        booking.put(
                "date", LocalDate.now(ZoneId.of("Asia/Jerusalem")).plusDays(1).toString());
        booking.put("time", "15:00");
        booking.put("staff", null);
        booking.put("customer_name", null);
        booking.put("words", "מחר בשלוש");
        return booking;
    }
}
