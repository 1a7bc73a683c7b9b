package io.moked.ai.summary;

import io.moked.events.BusinessId;
import io.moked.events.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * Work: sum up a conversation that is over.
 *
 * @param takenOver whether somebody of the business had taken the caller from the agent; absent if nobody had
 */
record SummariseConversation(
        BusinessId business,
        ConversationId conversation,
        @Nullable Boolean takenOver) {}
