package io.moked.crm.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a day in which a business is closed.
 *
 * @param period when
 * @param rest the kind of rest it is kept for; absent if it is simply not open
 * @param name of the holiday, or what the business says of the day; absent if there is nothing to say
 */
public record Closing(
        Period period, Rest.@Nullable Kind rest, @Nullable String name) {

    static Closing forRest(Rest rest) {
        return new Closing(rest.period(), rest.kind(), rest.name());
    }

    /** What is left of a period without others. */
    static List<Period> remaining(Period whole, List<Period> without) {
        var left = new ArrayList<Period>();
        var from = whole.start();
        for (var one :
                without.stream().sorted(Comparator.comparing(Period::start)).toList()) {
            if (one.start().isAfter(from)) {
                left.add(new Period(from, one.start()));
            }
            if (one.end().isAfter(from)) {
                from = one.end();
            }
        }
        if (from.isBefore(whole.end())) {
            left.add(new Period(from, whole.end()));
        }
        return left;
    }
}
