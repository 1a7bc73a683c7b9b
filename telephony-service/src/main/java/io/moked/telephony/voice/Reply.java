package io.moked.telephony.voice;

import io.moked.events.call.ReplyReady.Next;
import org.jspecify.annotations.Nullable;

/**
 * The agent's side of a turn.
 *
 * @param text the words
 * @param audioToken the speech; absent if the carrier's own voice must say the words
 * @param next what happens then
 */
public record Reply(String text, @Nullable String audioToken, Next next) {}
