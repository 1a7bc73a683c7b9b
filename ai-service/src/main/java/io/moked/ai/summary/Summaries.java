package io.moked.ai.summary;

import io.moked.chassis.work.Work;
import io.moked.events.BusinessId;
import io.moked.events.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The summaries of conversations that are over. */
@Component
public class Summaries {

    private final Work work;
    private final SummarySettings settings;

    Summaries(Work work, SummarySettings settings) {
        this.work = work;
        this.settings = settings;
    }

    /**
     * Has a conversation summed up, once. Its end may be told before its last exchange: that is given a moment.
     *
     * @param takenOver whether somebody of the business had taken the caller from the agent; absent if nobody had
     */
    public void prepare(BusinessId business, ConversationId conversation, @Nullable Boolean takenOver) {
        work.note(
                business,
                conversation.toString(),
                new SummariseConversation(business, conversation, takenOver),
                settings.delay());
    }
}
