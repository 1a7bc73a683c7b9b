package io.moked.telephony.recording;

import io.moked.chassis.outbox.Events;
import io.moked.chassis.work.Work;
import io.moked.events.BusinessId;
import io.moked.events.call.CallId;
import io.moked.events.call.CallerSpoke;
import io.moked.events.call.RecordingDeleted;
import io.moked.events.call.RecordingStored;
import io.moked.telephony.call.Call;
import io.moked.telephony.routing.Line;
import io.moked.telephony.routing.Lines;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recordings: wanted, stored or unusable, and in any case deleted at the carrier. All within the current transaction. */
@Component
public class Recordings {

    static final String WAVE = "audio/wav";
    private static final Duration RESCUE_AFTER = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Work work;
    private final Events events;
    private final Lines lines;
    private final Clock clock;

    Recordings(JdbcClient jdbc, Work work, Events events, Lines lines, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.events = events;
        this.lines = lines;
        this.clock = clock;
    }

    /** Has a recording fetched, after which {@code caller.spoke} is published. Wanted twice, it is fetched once. */
    public void want(Call call, int turn, CarrierRecording recording, String address, Instant spokeAt) {
        work.note(
                call.businessId(),
                key(recording),
                new FetchRecording(call.id(), turn, UUID.randomUUID(), recording, address, call.caller(), spokeAt));
    }

    /** Has a recording deleted at the carrier. */
    public void discard(BusinessId business, CarrierRecording recording) {
        work.note(business, key(recording), new DeleteCarrierCopy(recording));
    }

    void stored(BusinessId business, FetchRecording wanted, long durationMillis) {
        kept(business, wanted, durationMillis);
        spoke(business, wanted, CallerSpoke.Kind.SPEECH);
    }

    /** Whether the business keeps what its callers say. */
    boolean areKept(BusinessId business) {
        return lines.of(business).map(Line::recorded).orElse(true);
    }

    /** With the call held until the transaction ends, so that its erasure comes before this or finds it. */
    private boolean isErased(BusinessId business, CallId call) {
        return jdbc.sql("select erased_at is not null from call where business_id = ? and id = ? for share")
                .params(business.value(), call.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The recordings of erased calls go; should the store be away for long, retention finds them. */
    public void dropErased(BusinessId business) {
        jdbc.sql("""
                        update recording set kept = false where business_id = :business and call_id in (
                            select id from call where business_id = :business and erased_at is not null)
                        returning id""")
                .param("business", business.value())
                .query(UUID.class)
                .list()
                .forEach(id -> drop(business, id));
    }

    private void drop(BusinessId business, UUID recording) {
        work.note(business, recording.toString(), new DropRecording(recording));
    }

    /** The turn has its reply: a recording that was there for it only is deleted. */
    public void heard(BusinessId business, CallId call, int turn) {
        jdbc.sql("select id from recording where business_id = ? and call_id = ? and turn = ? and not kept")
                .params(business.value(), call.value(), turn)
                .query(UUID.class)
                .list()
                .forEach(id -> drop(business, id));
    }

    /** Its file is gone. Whoever was told of it is told that. */
    void forget(UUID recording) {
        record Gone(BusinessId business, CallId call, boolean kept) {}
        jdbc.sql("delete from recording where id = ? returning business_id, call_id, kept")
                .params(recording)
                .query((row, number) -> new Gone(
                        new BusinessId(row.getObject(1, UUID.class)),
                        new CallId(row.getObject(2, UUID.class)),
                        row.getBoolean(3)))
                .optional()
                .filter(Gone::kept)
                .ifPresent(gone ->
                        events.publish(new RecordingDeleted(gone.call(), gone.business(), recording, clock.instant())));
    }

    /** It is in our store, whether or not the call still needs it. Others are told only of what stays there. */
    void kept(BusinessId business, FetchRecording wanted, long durationMillis) {
        var now = clock.instant();
        var kept = areKept(business) && !isErased(business, wanted.callId());
        jdbc.sql("""
                        insert into recording (business_id, id, call_id, turn, account_sid, recording_sid, media_type,
                            duration_millis, stored_at, kept)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        business.value(),
                        wanted.recordingId(),
                        wanted.callId().value(),
                        wanted.turn(),
                        wanted.recording().accountSid(),
                        wanted.recording().recordingSid(),
                        WAVE,
                        durationMillis,
                        Timestamp.from(now),
                        kept)
                .update();
        if (kept) {
            events.publish(new RecordingStored(
                    wanted.callId(), business, wanted.recordingId(), wanted.turn(), durationMillis, WAVE, now));
        }
        discard(business, wanted.recording());
    }

    /** The call goes on without it, and it is fetched when that is possible again; until then the carrier keeps it. */
    void late(BusinessId business, FetchRecording wanted) {
        spoke(business, wanted, CallerSpoke.Kind.UNUSABLE);
        work.note(business, key(wanted.recording()), new RescueRecording(wanted), RESCUE_AFTER);
    }

    void unusable(BusinessId business, FetchRecording wanted) {
        spoke(business, wanted, CallerSpoke.Kind.UNUSABLE);
        discard(business, wanted.recording());
    }

    private void spoke(BusinessId business, FetchRecording wanted, CallerSpoke.Kind kind) {
        events.publish(new CallerSpoke(
                wanted.callId(),
                business,
                wanted.turn(),
                kind,
                kind == CallerSpoke.Kind.SPEECH ? wanted.recordingId() : null,
                null,
                wanted.caller(),
                wanted.spokeAt()));
    }

    private static String key(CarrierRecording recording) {
        return recording.accountSid() + " " + recording.recordingSid();
    }
}
