package io.moked.crm.appointment;

import io.moked.events.appointment.AppointmentRejected.Reason;

/** Why people cannot have an appointment so, and with what code they are told. */
public enum Obstacle {
    /** There is no such appointment, customer, service, member of staff or resource. */
    UNKNOWN("appointment.unknown", false),
    /** It was cancelled, or nobody came. */
    CANCELLED("appointment.cancelled", false),
    /** It ends before it begins, or is longer than a day. */
    LENGTH("appointment.length", false, "endsAt"),
    /** Another appointment has the time. */
    TAKEN("slot.taken", false),
    /** It is held for somebody else, and has to be let go first. */
    HELD("slot.held", false),
    /** The member of staff has the time, but other appointments stand on the resource, or on all that would do. */
    RESOURCE_TAKEN("slot.taken", false, "resource"),
    /** The member of staff has something else to do. */
    BUSY("slot.busy", true),
    /** The member of staff gives something else. */
    NOT_GIVEN("service.not-given", true, "staff"),
    /** The business, or the member of staff, does not work then. */
    CLOSED("slot.closed", true),
    /** It is Shabbat. */
    SHABBAT("slot.shabbat", true),
    /** It is a holiday. */
    HOLIDAY("slot.holiday", true),
    /** It is over. */
    PAST("slot.past", true),
    /** It is later than can be booked. */
    TOO_FAR("slot.too-far", true);

    private final String code;
    private final boolean overcome;
    private final String field;

    Obstacle(String code, boolean overcome) {
        this(code, overcome, "startsAt");
    }

    Obstacle(String code, boolean overcome, String field) {
        this.code = code;
        this.overcome = overcome;
        this.field = field;
    }

    /** Of what people wrote, what it is about. */
    public String field() {
        return field;
    }

    /** As it is told. */
    public String code() {
        return code;
    }

    /** Whether people may do it even so. */
    public boolean canBeOvercome() {
        return overcome;
    }

    static Obstacle of(Reason reason) {
        return switch (reason) {
            case SHABBAT -> SHABBAT;
            case HOLIDAY -> HOLIDAY;
            case IN_THE_PAST -> PAST;
            case TOO_FAR_AHEAD -> TOO_FAR;
            default -> CLOSED;
        };
    }
}
