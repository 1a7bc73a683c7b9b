package io.moked.telephony.recording;

import io.moked.chassis.work.Worker;
import io.moked.telephony.call.CallLifecycle;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes recordings into our store that could not be had in time, because the store or the carrier was away. Only what is
 * stored, or proves to be no audio, is deleted at the carrier. It is tried for about three hours.
 */
@Component
class RecordingRescuer implements Worker<RescueRecording> {

    private static final Logger log = LoggerFactory.getLogger(RecordingRescuer.class);
    private static final int ATTEMPTS = 180;

    private final CarrierRecordings carrier;
    private final EncryptedRecordings store;
    private final Recordings recordings;
    private final CallLifecycle calls;

    RecordingRescuer(CarrierRecordings carrier, EncryptedRecordings store, Recordings recordings, CallLifecycle calls) {
        this.carrier = carrier;
        this.store = store;
        this.recordings = recordings;
        this.calls = calls;
    }

    @Override
    public Class<RescueRecording> work() {
        return RescueRecording.class;
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public Runnable perform(RescueRecording work, int attempt) throws IOException {
        var wanted = work.wanted();
        var business = calls.find(wanted.callId()).orElseThrow().businessId();
        if (!recordings.areKept(business)) {
            return () -> recordings.discard(business, wanted.recording());
        }
        return switch (carrier.fetch(wanted.recording(), wanted.address())) {
            case CarrierRecordings.Audio(var file) -> {
                var wave = WaveFile.read(file);
                if (wave.isEmpty()) {
                    yield () -> recordings.discard(business, wanted.recording());
                }
                store.put(wanted.recordingId(), file);
                yield () -> recordings.kept(business, wanted, wave.get().durationMillis());
            }
            case CarrierRecordings.Refused refused -> () -> recordings.discard(business, wanted.recording());
            case CarrierRecordings.Absent absent ->
                throw new FileNotFoundException("the carrier does not have the recording");
        };
    }

    @Override
    public void giveUp(RescueRecording work, Throwable lastFailure) {
        log.atError()
                .addKeyValue("recordingSid", work.wanted().recording().recordingSid())
                .log("A recording stays at the carrier and is not in the store");
    }
}
