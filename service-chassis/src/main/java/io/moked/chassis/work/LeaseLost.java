package io.moked.chassis.work;

/** Another instance has taken the row over; what this one did has no effect. */
class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
