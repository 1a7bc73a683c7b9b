/** Who waits for a time, and to whom one that became free is offered: held for them for a while, then for the next. Reacts to every change of an appointment by {@code AppointmentObserver}; emits {@code message.requested}, and books through {@code DeskCalendar}. */
@NullMarked
package io.moked.crm.waiting;

import org.jspecify.annotations.NullMarked;
