package io.moked.telephony.recording;

import io.micrometer.core.instrument.MeterRegistry;
import io.moked.chassis.work.Worker;
import io.moked.events.BusinessId;
import io.moked.telephony.call.CallLifecycle;
import io.moked.telephony.recording.CarrierRecordings.Absent;
import io.moked.telephony.recording.CarrierRecordings.Audio;
import io.moked.telephony.recording.CarrierRecordings.Fetched;
import io.moked.telephony.recording.CarrierRecordings.Refused;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes recordings from the carrier into our store. The carrier may announce a recording before its file can be had, so
 * an absent one is asked for again at once, a few times.
 */
@Component
class RecordingFetcher implements Worker<FetchRecording> {

    private static final Logger log = LoggerFactory.getLogger(RecordingFetcher.class);
    private static final List<Integer> PAUSES_MILLIS = List.of(100, 200, 300, 500, 900);
    private static final int ATTEMPTS = 4;

    private final CarrierRecordings carrier;
    private final EncryptedRecordings store;
    private final Recordings recordings;
    private final CallLifecycle calls;
    private final MeterRegistry meters;

    RecordingFetcher(
            CarrierRecordings carrier,
            EncryptedRecordings store,
            Recordings recordings,
            CallLifecycle calls,
            MeterRegistry meters) {
        this.carrier = carrier;
        this.store = store;
        this.recordings = recordings;
        this.calls = calls;
        this.meters = meters;
    }

    @Override
    public Class<FetchRecording> work() {
        return FetchRecording.class;
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public Runnable perform(FetchRecording wanted, int attempt) throws IOException, InterruptedException {
        return switch (fetch(wanted)) {
            case Audio(var file) -> store(wanted, file);
            case Refused(var reason) -> () -> unusable(wanted, reason);
            case Absent() -> throw new FileNotFoundException("the carrier does not have the recording yet");
        };
    }

    private Fetched fetch(FetchRecording wanted) throws IOException, InterruptedException {
        var fetched = carrier.fetch(wanted.recording(), wanted.address());
        for (var pause : PAUSES_MILLIS) {
            if (!(fetched instanceof Absent)) {
                break;
            }
            Thread.sleep(pause);
            fetched = carrier.fetch(wanted.recording(), wanted.address());
        }
        return fetched;
    }

    private Runnable store(FetchRecording wanted, byte[] file) throws IOException {
        var wave = WaveFile.read(file);
        if (wave.isEmpty()) {
            return () -> unusable(wanted, "no-audio");
        }
        store.put(wanted.recordingId(), file);
        return () -> recordings.stored(business(wanted), wanted, wave.get().durationMillis());
    }

    /** The call cannot wait any longer; the recording still can. */
    @Override
    public void giveUp(FetchRecording wanted, Throwable lastFailure) {
        note(wanted, "late");
        recordings.late(business(wanted), wanted);
    }

    private void unusable(FetchRecording wanted, String reason) {
        note(wanted, reason);
        recordings.unusable(business(wanted), wanted);
    }

    private void note(FetchRecording wanted, String reason) {
        meters.counter("moked.recording.unusable", "reason", reason).increment();
        log.atWarn()
                .addKeyValue("call", wanted.callId())
                .addKeyValue("turn", wanted.turn())
                .addKeyValue("reason", reason)
                .log("A recording cannot be used in its call");
    }

    private BusinessId business(FetchRecording wanted) {
        return calls.find(wanted.callId()).orElseThrow().businessId();
    }
}
