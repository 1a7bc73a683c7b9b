package io.moked.sandbox.twilio;

import java.util.UUID;

/** Identifiers as Twilio makes them. */
public final class Sids {

    private Sids() {}

    /**
     * A new identifier that nobody else has.
     *
     * @param kind two letters, such as {@code CA} for a call
     */
    public static String next(String kind) {
        return kind + UUID.randomUUID().toString().replace("-", "");
    }
}
