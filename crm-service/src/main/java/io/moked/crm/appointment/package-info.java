/** The appointments: PostgreSQL forbids that two overlap for one member of staff. Reacts to {@code appointment.extracted} and {@code appointment.change-requested}; emits {@code appointment.booked}, {@code .moved}, {@code .cancelled} and {@code .rejected}, one decision for each request. */
@NullMarked
package io.moked.crm.appointment;

import org.jspecify.annotations.NullMarked;
