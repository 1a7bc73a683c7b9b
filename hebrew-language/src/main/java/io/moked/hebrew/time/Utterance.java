package io.moked.hebrew.time;

import java.time.ZonedDateTime;

/**
 * A text and the moment at which it was said.
 *
 * @param at in any zone; words are read in the zone of {@link HebrewTime}
 */
public record Utterance(String text, ZonedDateTime at) {}
