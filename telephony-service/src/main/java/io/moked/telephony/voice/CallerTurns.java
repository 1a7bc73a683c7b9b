package io.moked.telephony.voice;

import io.moked.chassis.outbox.Events;
import io.moked.events.call.CallerSpoke;
import io.moked.events.call.CallerSpoke.Kind;
import io.moked.telephony.call.BusinessTransactions;
import io.moked.telephony.call.Call;
import io.moked.telephony.call.CallLifecycle;
import io.moked.telephony.recording.CarrierRecording;
import io.moked.telephony.recording.Recordings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the caller's side of each turn, once and in order. */
@Component
public class CallerTurns {

    /** What came of a caller's side. */
    public enum Taking {
        /** It is the next turn. */
        TAKEN,
        /** This turn was taken before. */
        KNOWN,
        /** It is neither; nothing happened. */
        OUT_OF_TURN
    }

    private final JdbcClient jdbc;
    private final CallLifecycle calls;
    private final Recordings recordings;
    private final Events events;
    private final VoiceSettings settings;
    private final Clock clock;
    private final BusinessTransactions transactions;

    CallerTurns(
            JdbcClient jdbc,
            CallLifecycle calls,
            Recordings recordings,
            Events events,
            VoiceSettings settings,
            Clock clock,
            BusinessTransactions transactions) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.recordings = recordings;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Takes a turn and has it answered. */
    public Taking take(Call call, int turn, Heard heard) {
        return transactions.in(call.businessId(), () -> {
            if (turn < 1 || turn > settings.turns()) {
                return Taking.OUT_OF_TURN;
            }
            if (calls.advance(call, turn)) {
                var now = clock.instant();
                store(call, turn, heard, now);
                tell(call, turn, heard, now);
                return Taking.TAKEN;
            }
            var taken = recordingOf(call, turn);
            if (taken.isEmpty()) {
                return Taking.OUT_OF_TURN;
            }
            discardIfAnother(call, heard, taken.get());
            return Taking.KNOWN;
        });
    }

    /** Whether a turn was taken. */
    boolean isTaken(Call call, int turn) {
        return transactions.in(call.businessId(), () -> recordingOf(call, turn).isPresent());
    }

    private void store(Call call, int turn, Heard heard, Instant now) {
        jdbc.sql("""
                        insert into turn (business_id, call_id, number, kind, recording_sid, taken_at)
                        values (?, ?, ?, ?, nullif(?, ''), ?)""")
                .params(
                        call.businessId().value(),
                        call.id().value(),
                        turn,
                        kind(heard).name(),
                        heard instanceof Heard.Speech(var recording, var address) ? recording.recordingSid() : "",
                        Timestamp.from(now))
                .update();
    }

    private void tell(Call call, int turn, Heard heard, Instant now) {
        switch (heard) {
            case Heard.Speech(var recording, var address) -> recordings.want(call, turn, recording, address, now);
            case Heard.Digits(var digits, var recording) -> {
                spoke(call, turn, Kind.DIGITS, digits, now);
                if (recording != null) {
                    recordings.discard(call.businessId(), recording);
                }
            }
            case Heard.Silence silence -> spoke(call, turn, Kind.SILENCE, null, now);
            case Heard.Lost lost -> spoke(call, turn, Kind.UNUSABLE, null, now);
            case Heard.HandoffFailed failed -> spoke(call, turn, Kind.HANDOFF_FAILED, null, now);
        }
    }

    private void spoke(Call call, int turn, Kind kind, @Nullable String digits, Instant now) {
        events.publish(new CallerSpoke(call.id(), call.businessId(), turn, kind, null, digits, call.caller(), now));
    }

    /** A recording that comes for a turn that was taken without it, as after pressed keys, is of no use to anybody. */
    private void discardIfAnother(Call call, Heard heard, String takenSid) {
        if (heard instanceof Heard.Speech(CarrierRecording recording, var address)
                && !recording.recordingSid().equals(takenSid)) {
            recordings.discard(call.businessId(), recording);
        }
    }

    /** The recording of a turn that was taken, or an empty text. */
    private Optional<String> recordingOf(Call call, int turn) {
        return jdbc.sql("""
                        select coalesce(recording_sid, '') from turn
                        where business_id = ? and call_id = ? and number = ?""")
                .params(call.businessId().value(), call.id().value(), turn)
                .query(String.class)
                .optional();
    }

    private static Kind kind(Heard heard) {
        return switch (heard) {
            case Heard.Speech speech -> Kind.SPEECH;
            case Heard.Digits digits -> Kind.DIGITS;
            case Heard.Silence silence -> Kind.SILENCE;
            case Heard.Lost lost -> Kind.UNUSABLE;
            case Heard.HandoffFailed failed -> Kind.HANDOFF_FAILED;
        };
    }
}
