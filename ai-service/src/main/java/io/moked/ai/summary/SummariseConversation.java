package io.moked.ai.summary;

import io.moked.events.BusinessId;
import io.moked.events.call.CallId;

/** Work: sum up the conversation of a call that is over. */
record SummariseConversation(BusinessId business, CallId call) {}
