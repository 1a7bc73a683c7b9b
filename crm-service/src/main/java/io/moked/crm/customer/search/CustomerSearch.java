package io.moked.crm.customer.search;

import io.moked.chassis.api.Cursors;
import io.moked.chassis.api.Page;
import io.moked.crm.customer.segment.Segments;
import io.moked.events.BusinessId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists customers. */
@Repository
public class CustomerSearch {

    /**
     * Which customers.
     *
     * @param query what is remembered of them; absent for all
     * @param tag only with this one; absent for all
     * @param segment only of this one; absent for all
     * @param knownFrom only who became known at this moment or later; absent for all
     * @param knownTo only who became known before this moment; absent for all
     * @param sort as in the API; absent for the usual order
     */
    public record Wish(
            BusinessId business,
            @Nullable String query,
            @Nullable String tag,
            @Nullable UUID segment,
            @Nullable Instant knownFrom,
            @Nullable Instant knownTo,
            @Nullable String sort) {}

    private record Found(CustomerItem item, String place) {}

    private final JdbcClient jdbc;
    private final Cursors cursors;
    private final Segments segments;

    CustomerSearch(JdbcClient jdbc, Cursors cursors, Segments segments) {
        this.jdbc = jdbc;
        this.cursors = cursors;
        this.segments = segments;
    }

    /** Who is wished for, as the part of a query that begins with its {@code from}. */
    public Selection select(Wish wish) {
        var sought = wish.query() == null || wish.query().isBlank() ? null : Sought.of(wish.query());
        return Selection.of(wish, sought, segments.filter(wish.business(), wish.segment()));
    }

    /** A page of customers. */
    @Transactional(readOnly = true, timeout = 5)
    public Page<CustomerItem> find(Wish wish, int limit, @Nullable String cursor) {
        var selection = select(wish);
        var sorting = Sorting.of(wish.sort(), selection.isMatched());
        var parameters = new LinkedHashMap<>(selection.parameters());
        var sql = new StringBuilder("select c.*, " + CustomerRows.PHONES + ", " + sorting.place() + " as place ");
        sql.append(selection.sql()).append(' ');
        if (cursor != null) {
            var place = cursors.open(wish.toString(), cursor);
            parameters.put("place", place.getFirst());
            parameters.put("placeId", place.getLast());
            sql.append("and ").append(sorting.after()).append(' ');
        }
        sql.append("order by ").append(sorting.order()).append(" limit ").append(limit + 1);
        var found = jdbc.sql(sql.toString())
                .params(parameters)
                .query((row, number) -> new Found(CustomerRows.item(row), row.getString("place")))
                .list();
        return Page.of(
                        found,
                        limit,
                        last -> cursors.seal(
                                wish.toString(),
                                List.of(last.place(), last.item().id().toString())))
                .map(Found::item);
    }
}
