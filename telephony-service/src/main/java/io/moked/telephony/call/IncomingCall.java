package io.moked.telephony.call;

import io.moked.events.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A call that arrives.
 *
 * @param carrier how the carrier names it
 * @param caller who calls; absent when the number is withheld
 * @param dialled the number that was dialled
 */
public record IncomingCall(CarrierCall carrier, @Nullable PhoneNumber caller, PhoneNumber dialled) {}
