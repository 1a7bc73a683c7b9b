package io.moked.ai.prompt;

import io.moked.events.BusinessId;

/** Work: synthesise the phrases of a business in this state. */
record PreparePrompts(BusinessId business, long version) {}
