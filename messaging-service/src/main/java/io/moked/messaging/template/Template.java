package io.moked.messaging.template;

/** A text that WhatsApp has approved, with places for variables. Its words stand in {@code resources/wording}. */
public enum Template {
    /** An appointment stands in the calendar. */
    APPOINTMENT_BOOKED,
    /** An appointment has another time. */
    APPOINTMENT_MOVED,
    /** An appointment no longer stands. */
    APPOINTMENT_CANCELLED,
    /** Free words. */
    NOTICE
}
