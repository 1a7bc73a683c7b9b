package io.moked.hebrew.time;

/**
 * A part of the day as it was said.
 *
 * @param ofToday whether it names the day too: {@code הערב}
 */
record PartMention(DayPart part, boolean ofToday) {}
