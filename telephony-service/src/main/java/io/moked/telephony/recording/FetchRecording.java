package io.moked.telephony.recording;

import io.moked.events.PhoneNumber;
import io.moked.events.call.CallId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work: take a caller's utterance from the carrier into our store.
 *
 * @param callId the call
 * @param turn the turn of which it is the caller's side
 * @param recordingId what it will be in our store; noted before, so that a second attempt writes the same object
 * @param recording at the carrier
 * @param address where the carrier says it is
 * @param caller who calls; absent when the number is withheld
 * @param spokeAt when the carrier told us
 */
public record FetchRecording(
        CallId callId,
        int turn,
        UUID recordingId,
        CarrierRecording recording,
        String address,
        @Nullable PhoneNumber caller,
        Instant spokeAt) {}
