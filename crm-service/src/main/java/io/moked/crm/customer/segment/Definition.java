package io.moked.crm.customer.segment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who belongs to a segment: groups of conditions, which is enough to say anything, and to be read aloud.
 *
 * @param match whether all groups have to be true, or any of them
 * @param groups of conditions
 */
record Definition(
        @NotNull(message = "segment.match") Match match,

        @NotEmpty(message = "segment.empty") @Size(max = 10, message = "segment.too-many")
        List<@Valid @NotNull(message = "segment.empty") Group> groups) {

    /** How conditions go together. */
    enum Match {
        /** Each has to be true. */
        ALL(" and "),
        /** One has to be true. */
        ANY(" or ");

        private final String word;

        Match(String word) {
            this.word = word;
        }
    }

    /**
     * Conditions that belong together.
     *
     * @param match whether all of them have to be true, or any
     * @param conditions each about one thing
     */
    record Group(
            @NotNull(message = "segment.match") Match match,

            @NotEmpty(message = "segment.empty") @Size(max = 10, message = "segment.too-many")
            List<@Valid @NotNull(message = "segment.empty") Condition> conditions) {

        private String in(Where where) {
            return conditions.stream()
                    .map(one -> (one.negated() ? "not (" : "(") + one.in(where) + ')')
                    .collect(Collectors.joining(match.word, "(", ")"));
        }
    }

    /** Compiled to SQL. */
    Filter filter(Instant now) {
        var where = new Where(now);
        var sql = groups.stream().map(group -> group.in(where)).collect(Collectors.joining(match.word, "(", ")"));
        return new Filter(sql, where.values());
    }
}
