package io.moked.telephony.recording;

/**
 * A recording as the carrier names it.
 *
 * @param accountSid the account
 * @param recordingSid unique within the account
 */
public record CarrierRecording(String accountSid, String recordingSid) {}
