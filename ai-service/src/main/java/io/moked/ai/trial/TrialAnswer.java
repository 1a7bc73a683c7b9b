package io.moked.ai.trial;

import io.moked.ai.conversation.Action;
import io.moked.ai.conversation.Reply;
import java.util.List;

/**
 * What the agent says in a trial, and what it would have done.
 *
 * @param millis how long it took
 */
record TrialAnswer(String reply, Reply.Next next, List<Action> actions, long millis) {}
