package io.moked.gateway.connection;

import org.jspecify.annotations.Nullable;

/** The accounts whose webhooks are accepted. */
public interface Signers {

    /**
     * Who signs for an account.
     *
     * @param account what a request names; null if it names none, and it can only be the platform's
     */
    Signer of(@Nullable String account);
}
