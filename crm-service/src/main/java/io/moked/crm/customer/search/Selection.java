package io.moked.crm.customer.search;

import io.moked.crm.customer.segment.Filter;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which customers {@code c}, as the part of a query that begins with its {@code from}.
 *
 * @param sql up to the last of its conditions; every value in it is a named parameter
 * @param parameters the values by name
 * @param isMatched whether somebody is sought: then there is {@code m.match}, how well they fit
 */
public record Selection(String sql, Map<String, Object> parameters, boolean isMatched) {

    static Selection of(CustomerSearch.Wish wish, @Nullable Sought sought, Filter segment) {
        var sql = new StringBuilder("from customer c ");
        var parameters = new LinkedHashMap<>(segment.parameters());
        if (sought != null) {
            sql.append(Matches.SQL);
            parameters.put("name", sought.name());
            parameters.put("digits", sought.digits());
            parameters.put("email", sought.email());
        }
        sql.append("where c.business_id = :business and c.merged_into is null and c.erased_at is null ");
        parameters.put("business", wish.business().value());
        if (wish.tag() != null) {
            sql.append("and :tag = any (c.tags) ");
            parameters.put("tag", wish.tag());
        }
        if (wish.knownFrom() != null) {
            sql.append("and c.created_at >= :knownFrom ");
            parameters.put("knownFrom", Timestamp.from(wish.knownFrom()));
        }
        if (wish.knownTo() != null) {
            sql.append("and c.created_at < :knownTo ");
            parameters.put("knownTo", Timestamp.from(wish.knownTo()));
        }
        return new Selection(sql.append("and ").append(segment.sql()).toString(), parameters, sought != null);
    }
}
