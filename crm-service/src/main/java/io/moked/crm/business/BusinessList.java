package io.moked.crm.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The businesses that the current tenancy may see, by name. */
@Repository
class BusinessList {

    /**
     * A business in a list.
     *
     * @param numbers in E.164
     */
    record Item(UUID id, long version, String key, String name, List<String> numbers, Instant changedAt) {}

    /** The place of a business among others. */
    record Place(String name, UUID id) {}

    private final JdbcClient jdbc;

    BusinessList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Item> find(@Nullable Place after, int limit) {
        return jdbc.sql("""
                select business_id, version, key, name, changed_at, array(
                    select number from business_number n where n.business_id = b.business_id order by number) as numbers
                from business b
                where (name collate "C", business_id) > (?, ?)
                order by name collate "C", business_id limit ?""")
                .params(after == null ? "" : after.name(), after == null ? new UUID(0, 0) : after.id(), limit)
                .query((row, number) -> item(row))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("business_id", UUID.class),
                row.getLong("version"),
                row.getString("key"),
                row.getString("name"),
                Arrays.asList((String[]) row.getArray("numbers").getArray()),
                row.getTimestamp("changed_at").toInstant());
    }
}
