package io.moked.crm.calendar;

import java.util.List;
import java.util.Optional;

/**
 * What an appointment may stand on beside whoever does the work: one of some rooms, chairs or machines.
 *
 * @param choice the one to take first is the first
 * @param needed whether it has to stand on one of them
 */
public record Resources(List<One> choice, boolean needed) {

    /** What an appointment needs that needs nothing but somebody who does the work. */
    public static final Resources NONE = new Resources(List.of(), false);

    /**
     * One of them.
     *
     * @param id the resource
     * @param taken what stands on it, with what has to stay free after it
     */
    public record One(ResourceId id, List<Period> taken) {

        boolean isFree(Period wanted) {
            return taken.stream().noneMatch(wanted::overlaps);
        }
    }

    /** Whether none of them is in the way of an appointment that takes a time. */
    public boolean allow(Period wanted) {
        return !needed || firstFree(wanted).isPresent();
    }

    /** The one to take for a time. */
    public Optional<ResourceId> firstFree(Period wanted) {
        return choice.stream().filter(one -> one.isFree(wanted)).map(One::id).findFirst();
    }
}
