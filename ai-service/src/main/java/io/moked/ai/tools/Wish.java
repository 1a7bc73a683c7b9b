package io.moked.ai.tools;

import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * Something a caller wants done, asked for once.
 *
 * @param promised whether the caller was told that a message will follow
 * @param customer absent when the number is withheld
 */
public record Wish(
        RequestId id,
        ConversationId conversation,
        Kind kind,
        State state,
        boolean promised,
        @Nullable PhoneNumber customer) {

    /** What is wanted. */
    public enum Kind {
        /** An appointment. */
        BOOK,
        /** Another time. */
        MOVE,
        /** No appointment any more. */
        CANCEL,
        /** A message for a person. */
        MESSAGE,
        /** A call back, since the agent could not go on. */
        CALL_BACK
    }

    /** How far it came. */
    public enum State {
        /** Nobody has decided yet. */
        ASKED,
        /** It is done. */
        AGREED,
        /** It cannot be. */
        REJECTED
    }

    /** A wish that is not decided. */
    static Wish asked(RequestId id, Kind kind, Situation situation) {
        return new Wish(id, situation.conversation(), kind, State.ASKED, false, situation.caller());
    }
}
