package io.moked.crm.appointment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list by time.
 *
 * @param from at this moment or later; absent for all
 * @param to before this moment; absent for all
 * @param after behind this place; absent for the beginning
 * @param earliestFirst whether the earliest are first, else the latest
 */
record Window(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Place after,
        boolean earliestFirst) {

    /** A place in the list. */
    record Place(Instant at, UUID id) {}

    /** In SQL, by the columns of the moment and of the id. */
    String conditions(String at, String id) {
        var way = earliestFirst ? "" : " desc";
        var behind = earliestFirst ? " > " : " < ";
        return (from == null ? "" : " and " + at + " >= :from")
                + (to == null ? "" : " and " + at + " < :to")
                + (after == null ? "" : " and (" + at + ", " + id + ")" + behind + "(:afterTime, :afterId)")
                + " order by " + at + way + ", " + id + way + " limit :limit";
    }

    /** The values of all names in the conditions. */
    Map<String, Object> parameters(int limit) {
        var parameters = new HashMap<String, Object>();
        parameters.put("limit", limit);
        parameters.put("from", from == null ? null : Timestamp.from(from));
        parameters.put("to", to == null ? null : Timestamp.from(to));
        if (after != null) {
            parameters.put("afterTime", Timestamp.from(after.at));
            parameters.put("afterId", after.id);
        }
        return parameters;
    }
}
