package io.moked.ai;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.PhoneNumber;
import io.moked.events.appointment.AppointmentBooked;
import io.moked.events.appointment.AppointmentCancelled;
import io.moked.events.appointment.AppointmentChangeRequested;
import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.appointment.AppointmentMoved;
import io.moked.events.business.BusinessChanged;
import io.moked.events.call.CallCompleted;
import io.moked.events.call.CallId;
import io.moked.events.call.CallReceived;
import io.moked.events.call.CallerSpoke;
import io.moked.events.call.ReplyReady;
import io.moked.events.conversation.TranscriptReady;
import io.moked.events.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A caller and telephony, as ai-service sees them; and crm-service, where it has to decide. */
public final class TestCaller {

    public final CallId call = CallId.random();
    public final BusinessChanged business;
    private final EventProbe probe;
    private final @Nullable PhoneNumber number;
    private int turn;

    TestCaller(EventProbe probe, BusinessChanged business, @Nullable PhoneNumber number) {
        this.probe = probe;
        this.business = business;
        this.number = number;
    }

    /** The same call from a withheld number. */
    public TestCaller withheld() {
        return new TestCaller(probe, business, null);
    }

    public BusinessId businessId() {
        return business.businessId();
    }

    /** Says something; does not wait for the answer. */
    public CallerSpoke says(String words) {
        var recording = UUID.randomUUID();
        Vendors.record(recording.toString(), words);
        return spoke(CallerSpoke.Kind.SPEECH, recording);
    }

    /** Has a turn without words. */
    public CallerSpoke has(CallerSpoke.Kind kind) {
        return spoke(kind, null);
    }

    private CallerSpoke spoke(CallerSpoke.Kind kind, @Nullable UUID recording) {
        var event = new CallerSpoke(call, businessId(), ++turn, kind, recording, null, number, Instant.now());
        probe.publish(event);
        return event;
    }

    /** Waits for the answer of the newest turn. */
    public ReplyReady hears() {
        var wanted = turn;
        eventually(() -> assertThat(replies()).anyMatch(reply -> reply.turn() == wanted));
        return replies().stream()
                .filter(reply -> reply.turn() == wanted)
                .findFirst()
                .orElseThrow();
    }

    /** Says something and waits for the answer. */
    public ReplyReady hearsAfter(String words) {
        says(words);
        return hears();
    }

    public List<ReplyReady> replies() {
        return of(ReplyReady.class).stream()
                .filter(reply -> reply.callId().equals(call))
                .toList();
    }

    public List<TranscriptReady> transcript() {
        return of(TranscriptReady.class).stream()
                .sorted(Comparator.comparingInt(TranscriptReady::sequence))
                .toList();
    }

    /** All events of a type about this business. */
    public <E extends Event> List<E> of(Class<E> type) {
        return probe.seen(type).stream()
                .filter(event -> event.businessId().equals(businessId()))
                .toList();
    }

    /** Waits for the one event of a type about this business. */
    public <E extends Event> E only(Class<E> type) {
        eventually(() -> assertThat(of(type)).hasSize(1));
        return of(type).getFirst();
    }

    /** The calendar agrees. */
    public void isBooked(AppointmentExtracted wish) {
        probe.publish(booked(wish));
    }

    AppointmentBooked booked(AppointmentExtracted wish) {
        return new AppointmentBooked(
                AppointmentId.random(),
                1,
                wish.requestId(),
                businessId(),
                CustomerId.random(),
                wish.customerPhone(),
                wish.customerName(),
                "בדיקה תקופתית",
                Stories.LEVIN,
                "דוקטור מיכל לוין",
                wish.startsAt(),
                wish.startsAt().plus(Duration.ofMinutes(30)),
                Instant.now(),
                null);
    }

    /** The calendar agrees to another time. */
    public void isMoved(AppointmentChangeRequested wish, Instant start) {
        probe.publish(moved(wish, start));
    }

    /** The calendar drops an appointment that would have started then. */
    public void isCancelled(AppointmentChangeRequested wish, Instant start) {
        probe.publish(cancelled(wish, start));
    }

    AppointmentMoved moved(AppointmentChangeRequested wish, Instant start) {
        return new AppointmentMoved(
                AppointmentId.random(),
                2,
                wish.requestId(),
                businessId(),
                CustomerId.random(),
                wish.customerPhone(),
                null,
                "בדיקה תקופתית",
                Stories.LEVIN,
                "דוקטור מיכל לוין",
                start.minus(Duration.ofHours(1)),
                start,
                start.plus(Duration.ofMinutes(30)),
                Instant.now(),
                null);
    }

    AppointmentCancelled cancelled(AppointmentChangeRequested wish, Instant start) {
        return new AppointmentCancelled(
                AppointmentId.random(),
                3,
                wish.requestId(),
                businessId(),
                CustomerId.random(),
                wish.customerPhone(),
                null,
                "בדיקה תקופתית",
                Stories.LEVIN,
                "דוקטור מיכל לוין",
                start,
                start.plus(Duration.ofMinutes(30)),
                Instant.now(),
                null);
    }

    public void rings(CallReceived.Answering answering) {
        probe.publish(new CallReceived(
                call, businessId(), "CA" + call, number, business.numbers().getFirst(), answering, Instant.now()));
    }

    public void hangsUp() {
        probe.publish(new CallCompleted(call, businessId(), number, CallCompleted.Ending.COMPLETED, 30, Instant.now()));
    }

    public void isTakenOverAndHangsUp() {
        probe.publish(new CallCompleted(
                call, businessId(), number, CallCompleted.Ending.COMPLETED, 30, Instant.now(), true, null));
    }
}
