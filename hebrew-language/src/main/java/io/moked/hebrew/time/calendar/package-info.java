/**
 * Days without words: one day, several, or more than one reading of them, as weekdays, dates, Hebrew dates, holidays, weeks and months have them.
 * A {@link io.moked.hebrew.time.calendar.DaySpec} is what was said of a day before it is seen from today; all others are made of such.
 */
@NullMarked
package io.moked.hebrew.time.calendar;

import org.jspecify.annotations.NullMarked;
