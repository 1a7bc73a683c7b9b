package io.moked.ai.tools;

import io.moked.ai.business.Business;
import io.moked.ai.time.Exchange;
import io.moked.ai.vendor.Deadline;
import io.moked.events.PhoneNumber;
import io.moked.events.call.CallId;
import io.moked.events.conversation.ConversationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In what a tool is called.
 *
 * @param purpose what the conversation is held for
 * @param call absent in a written conversation
 * @param caller absent when the number is withheld
 * @param asOf when it takes place
 * @param exchanges all that was said so far
 * @param changes how many appointments were moved or cancelled before in this conversation: after a cancellation the
 *     same booking is another wish
 * @param changesAskedFor the same with those the calendar has not answered yet, but may have made
 * @param deadline by when the caller must have an answer
 */
public record Situation(
        Business business,
        ConversationId conversation,
        Purpose purpose,
        @Nullable CallId call,
        @Nullable PhoneNumber caller,
        AsOf asOf,
        List<Exchange> exchanges,
        int changes,
        int changesAskedFor,
        Deadline deadline) {

    /** All the caller said so far, one text an utterance. */
    List<String> said() {
        return exchanges.stream().map(exchange -> exchange.said().text()).toList();
    }
}
