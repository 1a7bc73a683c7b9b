package io.moked.gateway.factor;

/** What can be shown besides a password. */
public enum Factor {
    /** A one-time code of an authenticator app. */
    TOTP,
    /** A passkey of a device or a security key. */
    PASSKEY,
    /** A code from the list that was given out with the first factor. */
    RECOVERY
}
