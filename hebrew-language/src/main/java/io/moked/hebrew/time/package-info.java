/**
 * When: dates, hours, ranges and durations that a caller says or writes, read by {@link io.moked.hebrew.time.HebrewTime}.
 * Words become tokens with the senses of a lexicon ({@code word}), small readers compose them ({@code hour}, {@code length},
 * {@code date}, {@code day}, {@code phrase}) into mentions of time ({@code mention}), and mentions are resolved against a
 * moment and opening hours ({@code resolve}). The packages below know of this one its values only.
 */
@NullMarked
package io.moked.hebrew.time;

import org.jspecify.annotations.NullMarked;
