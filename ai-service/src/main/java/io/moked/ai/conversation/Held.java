package io.moked.ai.conversation;

import io.moked.ai.business.Business;
import io.moked.ai.tools.AsOf;
import io.moked.ai.tools.Purpose;
import io.moked.events.PhoneNumber;
import io.moked.events.call.CallId;
import io.moked.events.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * Between whom a conversation is held.
 *
 * @param purpose what it is held for
 * @param call absent in a written conversation
 * @param caller absent when the number is withheld
 * @param asOf when it takes place
 */
record Held(
        ConversationId id,
        Business business,
        Purpose purpose,
        @Nullable CallId call,
        @Nullable PhoneNumber caller,
        AsOf asOf) {}
