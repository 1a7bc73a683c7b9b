package io.moked.telephony.account;

import io.moked.chassis.secret.Secret;

/**
 * An account at the carrier.
 *
 * @param sid its name
 * @param token its secret
 */
public record OwnAccount(String sid, Secret token) {}
