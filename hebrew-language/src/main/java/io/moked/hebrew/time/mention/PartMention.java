package io.moked.hebrew.time.mention;

import io.moked.hebrew.time.clock.DayPart;

/**
 * A part of the day as it was said.
 *
 * @param ofToday whether it names the day too: {@code הערב}
 */
public record PartMention(DayPart part, boolean ofToday) {}
