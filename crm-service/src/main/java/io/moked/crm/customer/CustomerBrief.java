package io.moked.crm.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as far as a list of other things needs it.
 *
 * @param id the customer
 * @param name absent if not known
 * @param phone in E.164, the number it is reached at first; absent if there is none
 */
public record CustomerBrief(
        UUID id, @Nullable String name, @Nullable String phone) {

    /** What {@link #of} reads, for a query that has joined a {@code customer c}. */
    public static final String COLUMNS = "c.id as brief_id, c.name as brief_name, c.main_phone as brief_phone";

    /** Reads one; absent if the row has none. */
    public static @Nullable CustomerBrief of(ResultSet row) throws SQLException {
        var id = row.getObject("brief_id", UUID.class);
        return id == null ? null : new CustomerBrief(id, row.getString("brief_name"), row.getString("brief_phone"));
    }
}
