package io.moked.ai.conversation;

/**
 * The agent's part of an exchange.
 *
 * @param text what to say
 * @param next what then
 */
public record Reply(String text, Next next) {

    /** What follows what was said. */
    public enum Next {
        /** The other side's part. */
        LISTEN,
        /** A person takes over. */
        TRANSFER,
        /** The end. */
        HANG_UP
    }

    static Reply listening(String text) {
        return new Reply(text, Next.LISTEN);
    }

    static Reply last(String text) {
        return new Reply(text, Next.HANG_UP);
    }
}
