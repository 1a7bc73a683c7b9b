package io.moked.ai;

import static io.moked.ai.Vendors.calls;
import static io.moked.ai.Vendors.says;
import static io.moked.ai.Vendors.script;
import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.Event;
import io.moked.events.RequestId;
import io.moked.events.appointment.AppointmentChangeRequested;
import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.appointment.AppointmentRejected;
import io.moked.events.appointment.AppointmentRejected.Reason;
import io.moked.events.message.MessageRequested;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calendar's decision, told again under the same event id and under another, after the caller was told to wait. */
class DecisionRedeliveryTests extends AiTests {

    /** A wish as it is stored; the version is another one after any update. */
    private record Stored(String state, String decision, String version) {}

    private static final ZoneId ISRAEL = ZoneId.of("Asia/Jerusalem");
    private static final LocalDate DAY = LocalDate.now(ISRAEL).plusDays(3);
    private static final Instant START = DAY.atTime(15, 30).atZone(ISRAEL).toInstant();

    private TestCaller caller;

    @BeforeEach
    void callTheClinic() {
        caller = callerAt(Stories.clinic());
    }

    @Test
    void takesABookingOnce() {
        var wish = asked("book_appointment", AppointmentExtracted.class);
        assertThat(toldThreeTimes(wish.requestId(), caller.booked(wish)).state())
                .isEqualTo("AGREED");
    }

    @Test
    void takesAMoveOnce() {
        var wish = asked("move_appointment", AppointmentChangeRequested.class);
        assertThat(toldThreeTimes(wish.requestId(), caller.moved(wish, START)).state())
                .isEqualTo("AGREED");
    }

    @Test
    void takesACancellationOnce() {
        var wish = asked("cancel_appointment", AppointmentChangeRequested.class);
        assertThat(toldThreeTimes(wish.requestId(), caller.cancelled(wish, START))
                        .state())
                .isEqualTo("AGREED");
    }

    @Test
    void takesARejectionOnceAndTellsTheCallerOnce() {
        var wish = asked("book_appointment", AppointmentExtracted.class);
        assertThat(toldThreeTimes(wish.requestId(), rejection(wish.requestId())).state())
                .isEqualTo("REJECTED");
        caller.only(MessageRequested.class);
    }

    @Test
    void doesNotTakeBackAnAgreementForALaterRejection() {
        var wish = asked("cancel_appointment", AppointmentChangeRequested.class);
        var agreed = toldThreeTimes(wish.requestId(), caller.cancelled(wish, START));
        received(PROBE.publish(rejection(wish.requestId())));
        assertThat(stored(wish.requestId())).isEqualTo(agreed);
        assertThat(caller.of(MessageRequested.class)).isEmpty();
    }

    @Test
    void ignoresDecisionsOnWhatNobodyAskedForHere() {
        var wish = asked("book_appointment", AppointmentExtracted.class);
        received(PROBE.publish(rejection(RequestId.random())));
        assertThat(stored(wish.requestId()).state()).isEqualTo("ASKED");
        assertThat(caller.of(MessageRequested.class)).isEmpty();
    }

    private <E extends Event> E asked(String tool, Class<E> wish) {
        var arguments = new HashMap<String, Object>();
        arguments.put("service", "בדיקה תקופתית");
        arguments.put("date", DAY.toString());
        arguments.put("time", "15:30");
        arguments.put("new_date", DAY.toString());
        arguments.put("new_time", "15:30");
        arguments.put("words", "את התור");
        script(calls(tool, arguments), says("תישלח הודעה."));
        caller.hearsAfter("להזיז או לבטל את התור בבקשה, בעוד שלושה ימים בשלוש וחצי");
        return caller.only(wish);
    }

    private Stored toldThreeTimes(RequestId wish, Event decision) {
        var id = UUID.randomUUID().toString();
        PROBE.publish(id, decision);
        received(id);
        var first = stored(wish);
        PROBE.publish(id, decision);
        received(PROBE.publish(decision));
        assertThat(stored(wish)).isEqualTo(first);
        return first;
    }

    private AppointmentRejected rejection(RequestId wish) {
        return new AppointmentRejected(wish, caller.businessId(), Reason.SLOT_TAKEN, null, List.of(), Instant.now());
    }

    /** Events of one key come in order: with the last one, all before it were received. */
    private void received(String event) {
        eventually(() -> assertThat(
                        transaction.<Integer>execute(status -> jdbc.sql("select count(*) from inbox where event_id = ?")
                                .params(event)
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1));
    }

    private Stored stored(RequestId wish) {
        return Tenancy.as(
                caller.businessId(),
                () -> transaction.execute(status -> jdbc.sql(
                                "select state, decision::text, xmin::text from wish where request_id = ?")
                        .params(wish.value())
                        .query((row, line) -> new Stored(
                                row.getString(1), java.util.Objects.toString(row.getString(2), ""), row.getString(3)))
                        .single()));
    }
}
