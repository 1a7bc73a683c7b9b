package io.moked.chassis.token;

/** What the bearer of an internal token is. */
public enum Role {
    /** Another service on its own behalf. */
    SERVICE,
    /** A webhook of Twilio whose signature the gateway has checked. */
    TWILIO_WEBHOOK,
    /** Whoever holds the address of a piece of audio; the service itself checks that address. */
    AUDIO_LISTENER,
    /** An administrator of all businesses. */
    ADMIN,
    /** The owner of a business. */
    OWNER,
    /** Somebody who works for a business. */
    AGENT
}
