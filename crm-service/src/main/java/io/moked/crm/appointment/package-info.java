/** The appointments: PostgreSQL forbids that two overlap for one member of staff. Reacts to {@code appointment.extracted} and {@code appointment.change-requested}; emits {@code appointment.booked}, {@code .moved}, {@code .cancelled} and {@code .rejected}, one decision for each request, and {@code message.requested} where one message says more than many. */
@NullMarked
package io.moked.crm.appointment;

import org.jspecify.annotations.NullMarked;
