/**
 * Owns the newest version of each appointment that customers were told of. Reacts to {@code appointment.booked}, {@code .moved} and {@code .cancelled}, in whatever order they arrive, by asking for a message and withdrawing older ones.
 */
@NullMarked
package io.moked.messaging.appointment;

import org.jspecify.annotations.NullMarked;
