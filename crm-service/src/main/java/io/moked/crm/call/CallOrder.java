package io.moked.crm.call;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** In which order calls are listed. What has nothing of what is asked for is not in that list. */
enum CallOrder {
    NEWEST("-startedAt", null, "(k.started_at, k.id) < (:afterTime, :afterId)", "k.started_at desc, k.id desc"),
    OLDEST("startedAt", null, "(k.started_at, k.id) > (:afterTime, :afterId)", "k.started_at, k.id"),
    WORST(
            "score",
            CallView::score,
            "(k.quality_score > :afterKey or k.quality_score = :afterKey and (k.started_at, k.id) < (:afterTime, :afterId))",
            "k.quality_score, k.started_at desc, k.id desc"),
    LONGEST(
            "-durationSeconds",
            CallView::durationSeconds,
            "(k.duration_seconds, k.started_at, k.id) < (:afterKey, :afterTime, :afterId)",
            "k.duration_seconds desc, k.started_at desc, k.id desc"),
    SHORTEST(
            "durationSeconds",
            CallView::durationSeconds,
            "(k.duration_seconds, k.started_at, k.id) > (:afterKey, :afterTime, :afterId)",
            "k.duration_seconds, k.started_at, k.id");

    /** The names under which they are asked for. */
    static final String NAMES = "-?startedAt|score|-?durationSeconds";

    private final String name;
    private final @Nullable Function<CallView, @Nullable Number> key;
    private final String after;
    private final String order;

    CallOrder(String name, @Nullable Function<CallView, @Nullable Number> key, String after, String order) {
        this.name = name;
        this.key = key;
        this.after = after;
        this.order = order;
    }

    static CallOrder named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** By what a call is placed before its beginning; absent if by nothing. */
    @Nullable
    Number key(CallView call) {
        return key == null ? null : key.apply(call);
    }

    /** The condition of those that come after a place. */
    String after() {
        return after;
    }

    /** The end of the statement. */
    String clause() {
        var known = key == null ? "" : " and " + order.split("[ ,]", 2)[0] + " is not null";
        return known + " order by " + order + " limit :limit";
    }
}
