package io.moked.crm.customer.segment;

import java.util.Map;

/**
 * Which customers, as a condition of a query that has a {@code customer c}.
 *
 * @param sql the condition; every value in it is a named parameter
 * @param parameters the values by name, of which none meets a name outside
 */
public record Filter(String sql, Map<String, Object> parameters) {

    /** All customers. */
    public static final Filter EVERYONE = new Filter("true", Map.of());
}
