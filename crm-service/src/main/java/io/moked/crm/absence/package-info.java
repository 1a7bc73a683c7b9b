/** When somebody who is booked is not there: holidays, illness, an errand. Takes their time for the phone and, unless people insist, for the desk by {@code BusySource}; what an absence gives back is offered to who waits by {@code AppointmentObserver}. */
@NullMarked
package io.moked.crm.absence;

import org.jspecify.annotations.NullMarked;
