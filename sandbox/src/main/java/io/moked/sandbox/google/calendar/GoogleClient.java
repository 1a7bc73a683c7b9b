package io.moked.sandbox.google.calendar;

/**
 * Software that is registered with Google to ask people for their calendars.
 *
 * @param id the client id
 * @param secret the client secret
 * @param redirectUri where people are sent back to, the only address that is registered
 */
public record GoogleClient(String id, String secret, String redirectUri) {

    @Override
    public String toString() {
        return "GoogleClient[" + id + "]";
    }
}
