package io.moked.telephony.recording;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Where recordings are kept. It is given ciphertext only. */
public interface RecordingStore {

    /** Stores an object; storing it again replaces it. */
    void put(UUID recordingId, byte[] object) throws IOException;

    /** Reads an object. */
    Optional<byte[]> get(UUID recordingId) throws IOException;

    /** Deletes an object; one that is gone already is deleted. */
    void delete(UUID recordingId) throws IOException;
}
