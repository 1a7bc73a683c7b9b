/** Wishes for appointments and the calendar's decisions. */
@NullMarked
package io.moked.events.appointment;

import org.jspecify.annotations.NullMarked;
