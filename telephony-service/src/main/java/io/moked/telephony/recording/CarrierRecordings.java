package io.moked.telephony.recording;

import java.io.IOException;

/** The recordings at the carrier. */
public interface CarrierRecordings {

    /** What came of fetching one. */
    sealed interface Fetched {}

    /** The file. */
    record Audio(byte[] file) implements Fetched {}

    /** It is not there, perhaps not yet. */
    record Absent() implements Fetched {}

    /**
     * It cannot be had, now or later.
     *
     * @param reason a short constant, for the log
     */
    record Refused(String reason) implements Fetched {}

    /**
     * Fetches a recording.
     *
     * @param address as the carrier's webhook gives it
     * @throws IOException if the carrier cannot be reached or fails
     */
    Fetched fetch(CarrierRecording recording, String address) throws IOException;

    /**
     * Deletes a recording; one that is gone already is deleted.
     *
     * @throws IOException if the carrier cannot be reached or fails
     */
    void delete(CarrierRecording recording) throws IOException;
}
