package io.moked.telephony.recording;

import io.moked.chassis.seal.Seal;
import io.moked.chassis.setting.UnusableSetting;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The store as the service uses it: sealed, each object for its own recording. */
@Component
class EncryptedRecordings {

    private final RecordingStore store;
    private final Seal seal;

    EncryptedRecordings(ObjectProvider<RecordingStore> stores, RecordingSettings settings) {
        var store = stores.getIfUnique();
        if (store == null) {
            throw new UnusableSetting(
                    "One of moked.recordings.folder and moked.recordings.s3.bucket has to be set, and only one.");
        }
        this.store = store;
        this.seal = Seal.of("moked.recordings.key", settings.key(), null);
    }

    void put(UUID recordingId, byte[] file) throws IOException {
        store.put(recordingId, seal.close(file, recordingId.toString()));
    }

    /** @throws IOException also if the object was changed */
    Optional<byte[]> get(UUID recordingId) throws IOException {
        var object = store.get(recordingId);
        return object.isEmpty() ? Optional.empty() : Optional.of(seal.open(object.get(), recordingId.toString()));
    }

    void delete(UUID recordingId) throws IOException {
        store.delete(recordingId);
    }
}
