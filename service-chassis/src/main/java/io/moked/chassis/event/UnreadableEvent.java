package io.moked.chassis.event;

/** A record that is no event we know, or lacks what it must have. It will never be readable, so it is not tried again. */
public class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Unreadable for a reason that names no content of the record. */
    public UnreadableEvent(String why) {
        super(why);
    }
}
