package io.moked.telephony.voice;

import io.moked.telephony.recording.CarrierRecording;
import org.jspecify.annotations.Nullable;

/** The caller's side of a turn. */
public sealed interface Heard {

    /**
     * Something was said.
     *
     * @param recording at the carrier
     * @param address where the carrier says it is
     */
    record Speech(CarrierRecording recording, String address) implements Heard {}

    /** Nothing was said. */
    record Silence() implements Heard {}

    /**
     * Keys were pressed, and nothing was said.
     *
     * @param recording of the silence before; absent if there is none
     */
    record Digits(String digits, @Nullable CarrierRecording recording) implements Heard {}

    /** Something was said, but the carrier never told us where the recording is. */
    record Lost() implements Heard {}

    /** The caller is back from a transfer that nobody answered. */
    record HandoffFailed() implements Heard {}
}
