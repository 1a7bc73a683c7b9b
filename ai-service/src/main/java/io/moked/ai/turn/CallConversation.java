package io.moked.ai.turn;

import io.moked.events.call.CallId;
import io.moked.events.conversation.ConversationId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Which conversation is held in a call: always the same one, whoever asks first. */
final class CallConversation {

    private CallConversation() {}

    static ConversationId of(CallId call) {
        return new ConversationId(
                UUID.nameUUIDFromBytes(("conversation of call " + call).getBytes(StandardCharsets.UTF_8)));
    }
}
