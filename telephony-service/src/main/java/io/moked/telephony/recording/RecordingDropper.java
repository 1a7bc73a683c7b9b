package io.moked.telephony.recording;

import io.moked.chassis.work.Worker;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Deletes what a turn needed and nobody may keep. Should it fail for long, retention does it. */
@Component
class RecordingDropper implements Worker<DropRecording> {

    private final EncryptedRecordings store;
    private final Recordings recordings;

    RecordingDropper(EncryptedRecordings store, Recordings recordings) {
        this.store = store;
        this.recordings = recordings;
    }

    @Override
    public Class<DropRecording> work() {
        return DropRecording.class;
    }

    @Override
    public Runnable perform(DropRecording work, int attempt) throws IOException {
        store.delete(work.recording());
        return () -> recordings.forget(work.recording());
    }

    @Override
    public void giveUp(DropRecording work, Throwable lastFailure) {}
}
