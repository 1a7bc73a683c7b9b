package io.moked.messaging.account;

import io.moked.chassis.secret.Secret;
import io.moked.events.PhoneNumber;

/**
 * An account at the carrier.
 *
 * @param sid its name
 * @param token its secret
 * @param sender its number that messages come from
 */
public record OwnAccount(String sid, Secret token, PhoneNumber sender) {}
