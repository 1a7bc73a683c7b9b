package io.moked.sandbox.twilio;

import org.jspecify.annotations.Nullable;

/**
 * A telephone number of an account, as it is configured in Twilio's console. URLs may carry connection overrides in
 * their fragment ({@code #ct=2000&rt=12000}).
 *
 * @param number E.164
 * @param voiceUrl asked for TwiML when somebody calls
 * @param voiceFallbackUrl asked when that fails; absent if none is set
 * @param statusCallback told when a call is over; absent if none is set
 * @param whatsApp whether it is registered as a WhatsApp sender too
 */
public record TwilioNumber(
        String number,
        String voiceUrl,
        @Nullable String voiceFallbackUrl,
        @Nullable String statusCallback,
        boolean whatsApp) {}
