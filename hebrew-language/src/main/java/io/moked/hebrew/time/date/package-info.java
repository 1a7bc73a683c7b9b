/**
 * Reads days that a calendar names: dates, Hebrew dates, holidays, weeks, months and what is counted in them.
 */
@NullMarked
package io.moked.hebrew.time.date;

import org.jspecify.annotations.NullMarked;
