package io.moked.telephony.handoff;

import io.moked.events.PhoneNumber;
import io.moked.events.call.CallId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the business takes a running call over to their phone.
 *
 * @param phone theirs
 * @param resumedTurn the turn in which the caller came back to the agent; absent if they did not
 */
record Takeover(
        UUID id,
        CallId call,
        PhoneNumber phone,
        State state,
        @Nullable Integer resumedTurn) {

    /** How far it came. */
    enum State {
        /** The carrier is asked. */
        ASKED,
        /** The carrier connects the caller. */
        CONNECTING,
        /** They have talked. */
        TALKED,
        /** It did not come to that. */
        FAILED
    }
}
