package io.moked.chassis.inbox;

import io.moked.events.Event;

/**
 * A bean that reacts to an event. It is called in a transaction of the event's business, in which the event is also
 * recorded as received; so its effect happens once, however often the event arrives. It must be quick: slow work is
 * only noted here ({@link io.moked.chassis.work.Work}) and done by a worker.
 *
 * @param <E> the event
 */
public interface ListensTo<E extends Event> {

    /** Reacts. Throwing rolls back; the event is tried again and at last dead-lettered. */
    void on(E event);
}
