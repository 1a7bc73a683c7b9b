package io.moked.ai.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of a conversation.
 *
 * @param thoughts how often the model is asked in one exchange
 * @param toolCalls how many tool calls it may make in one exchange
 * @param keep how long a conversation is kept after its last word: what was said, done and wished
 * @param keepTrials the same of a trial
 * @param reserve what is kept of an exchange's time for what comes after thinking
 */
@ConfigurationProperties("moked.conversation")
record ConversationSettings(
        @DefaultValue("12") int thoughts,
        @DefaultValue("12") int toolCalls,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("1d") Duration keepTrials,
        @DefaultValue("4s") Duration reserve) {}
