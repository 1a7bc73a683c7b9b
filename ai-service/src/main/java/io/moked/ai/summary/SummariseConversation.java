package io.moked.ai.summary;

import io.moked.events.BusinessId;
import io.moked.events.conversation.ConversationId;

/** Work: sum up a conversation that is over. */
record SummariseConversation(BusinessId business, ConversationId conversation) {}
