package io.moked.crm.history;

import io.moked.crm.business.PastBusinesses;
import io.moked.crm.history.RowChange.FieldChange;
import io.moked.crm.history.RowChange.Kind;
import io.moked.events.BusinessId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The changes of a row, the newest first. */
@Repository
class History {

    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

    /** Where a change stands among those of its row. */
    record Numbered(long number, RowChange change) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PastBusinesses businesses;

    History(JdbcClient jdbc, JsonMapper json, PastBusinesses businesses) {
        this.jdbc = jdbc;
        this.json = json;
        this.businesses = businesses;
    }

    /**
     * Changes of a row that came before another.
     *
     * @param version which change is asked for, beside those that count none; absent for all
     */
    List<Numbered> of(BusinessId business, UUID row, @Nullable Long version, long before, int most) {
        return jdbc.sql("""
                select id, kind, version, at, before, after from row_change
                where business_id = :business and row_id = :row and id < :before
                    and (:version::bigint is null or version is null or version = :version)
                order by id desc limit :most""")
                .param("business", business.value())
                .param("row", row)
                .param("version", version)
                .param("before", before)
                .param("most", most)
                .query(this::read)
                .list();
    }

    private Numbered read(ResultSet row, int number) throws SQLException {
        var kind = Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        var before = shown(kind, row.getString("before"));
        var after = shown(kind, row.getString("after"));
        var names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        var version = row.getObject("version", Long.class);
        var fields = names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new FieldChange(inTheApi(name), value(before.get(name)), value(after.get(name))))
                .toList();
        return new Numbered(
                row.getLong("id"),
                new RowChange(kind, version, row.getTimestamp("at").toInstant(), fields));
    }

    private JsonNode shown(Kind kind, String kept) {
        var fields = json.readTree(kept);
        return kind == Kind.BUSINESS ? businesses.shown(fields.get("definition")) : fields;
    }

    private static @Nullable JsonNode value(@Nullable JsonNode kept) {
        return kept == null || kept.isNull() ? null : kept;
    }

    private static String inTheApi(String column) {
        return NEXT_WORD.matcher(column).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
