package io.moked.telephony.call;

/**
 * A call as the carrier names it.
 *
 * @param accountSid the account, whose secret has signed the webhook
 * @param callSid unique within the account
 */
public record CarrierCall(String accountSid, String callSid) {}
