package io.moked.crm.customer.search;

import io.moked.chassis.problem.Problem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a list of customers is sorted by; each order is told apart to the last customer by the id. */
enum Sorting {
    NAME("name", "c.sort_name", "text", true),
    NAME_BACKWARDS("-name", "c.sort_name", "text", false),
    LAST_SEEN("lastSeenAt", "c.last_seen_at", "timestamptz", true),
    LAST_SEEN_BACKWARDS("-lastSeenAt", "c.last_seen_at", "timestamptz", false),
    CREATED("createdAt", "c.created_at", "timestamptz", true),
    CREATED_BACKWARDS("-createdAt", "c.created_at", "timestamptz", false),
    MATCH("match", "m.match", "real", false);

    private final String parameter;
    private final String column;
    private final String type;
    private final boolean ascending;

    Sorting(String parameter, String column, String type, boolean ascending) {
        this.parameter = parameter;
        this.column = column;
        this.type = type;
        this.ascending = ascending;
    }

    /** Without a wish the best match first, or who was seen last. */
    static Sorting of(@Nullable String parameter, boolean searching) {
        if (parameter == null) {
            return searching ? MATCH : LAST_SEEN_BACKWARDS;
        }
        return Arrays.stream(values())
                .filter(one -> one.parameter.equals(parameter) && (searching || one != MATCH))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("sort", "sort.unknown"));
    }

    /** Only what comes after a place. */
    String after() {
        return "(" + column + ", c.id) " + (ascending ? ">" : "<") + " (:place::" + type + collation()
                + ", :placeId::uuid)";
    }

    String order() {
        var direction = ascending ? "" : " desc";
        return column + direction + ", c.id" + direction;
    }

    String place() {
        return column + "::text";
    }

    private String collation() {
        return type.equals("text") ? " collate \"C\"" : "";
    }
}
