package io.moked.ai.conversation;

/** The other side's part of an exchange. */
public sealed interface Said {

    /** Words. */
    record Words(String text) implements Said {}

    /**
     * Something that could not be understood well.
     *
     * @param guess may be empty
     */
    record Unclear(String guess) implements Said {}

    /** Nothing. */
    record Silence() implements Said {}

    /** Perhaps something: we cannot hear at the moment. */
    record Unheard() implements Said {}

    /** Nobody took the call that was to be transferred: the caller is back. */
    record HandoffFailed() implements Said {}
}
