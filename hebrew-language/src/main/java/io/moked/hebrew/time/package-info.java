/**
 * When: dates, hours, ranges and durations that a caller says or writes, read by {@link io.moked.hebrew.time.HebrewTime}.
 * Words become tokens with the senses of a lexicon, small readers compose them into mentions of time, and mentions are
 * resolved against a moment and opening hours.
 */
@NullMarked
package io.moked.hebrew.time;

import org.jspecify.annotations.NullMarked;
