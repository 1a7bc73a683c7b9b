package io.moked.ai.conversation;

import io.moked.events.conversation.ConversationId;

/** A way in which the two sides reach each other. It takes the other side's part and carries the agent's back. */
public interface Transport {

    /** Whether it took something of a conversation to which it has not carried an answer yet. */
    boolean isUnanswered(ConversationId conversation);
}
