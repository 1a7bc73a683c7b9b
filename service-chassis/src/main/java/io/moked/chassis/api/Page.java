package io.moked.chassis.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in the order asked for
 * @param next the cursor of what follows; absent at the end
 * @param total how many there are in all; absent where counting would cost more than it tells
 */
public record Page<T>(
        List<T> items,
        @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total) {

    /** How many items a list has unless it is asked for another number. */
    public static final String DEFAULT_LIMIT = "50";

    /** How many items a list has at most. */
    public static final int MOST = 200;

    /**
     * A page of what was found.
     *
     * @param found one more than the limit, if there are more
     * @param cursor of what follows an item
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        return found.size() <= limit
                ? new Page<>(found, null, null)
                : new Page<>(found.subList(0, limit), cursor.apply(found.get(limit - 1)), null);
    }

    /** The same page of a list of so many. */
    public Page<T> outOf(long all) {
        return new Page<>(items, next, all);
    }

    /** The same page in another form. */
    public <R> Page<R> map(Function<T, R> form) {
        return new Page<>(items.stream().map(form).toList(), next, total);
    }
}
