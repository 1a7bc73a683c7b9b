/**
 * Reads days of every kind: weekdays, what the packages of dates and lengths read, and what joins days or limits them.
 */
@NullMarked
package io.moked.hebrew.time.day;

import org.jspecify.annotations.NullMarked;
