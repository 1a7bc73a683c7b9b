package io.moked.sandbox.world;

import java.util.Locale;

/** A service of the product. */
public enum Service {
    /** The edge. */
    GATEWAY,
    /** Calls. */
    TELEPHONY,
    /** Conversation. */
    AI,
    /** Businesses, customers, appointments. */
    CRM,
    /** SMS and WhatsApp. */
    MESSAGING,
    /** Payments. */
    BILLING;

    /** Its database. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its Maven module; also its name as an issuer of tokens and as a Kafka consumer group. */
    public String module() {
        return database() + "-service";
    }
}
