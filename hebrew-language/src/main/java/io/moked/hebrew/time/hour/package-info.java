/**
 * Reads hours: the clock in words and digits, parts of the day, ranges and limits of hours.
 */
@NullMarked
package io.moked.hebrew.time.hour;

import org.jspecify.annotations.NullMarked;
