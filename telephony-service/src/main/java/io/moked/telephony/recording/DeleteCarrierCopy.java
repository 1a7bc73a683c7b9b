package io.moked.telephony.recording;

/**
 * Work: delete a recording at the carrier.
 *
 * @param recording at the carrier
 */
public record DeleteCarrierCopy(CarrierRecording recording) {}
