package io.moked.gateway.connection;

import io.moked.chassis.secret.Secret;
import io.moked.events.BusinessId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever signs webhooks.
 *
 * @param account the AccountSid
 * @param tokens those it may sign with; none if nobody knows the account
 * @param business the only one it may speak for, or null for the platform, which may for all
 */
public record Signer(
        String account, List<Secret> tokens, @Nullable BusinessId business) {}
