package io.moked.crm.customer.segment;

import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The segments of businesses. */
@Repository
public class Segments {

    private static final int MOST = 200;
    private static final String SEGMENTS =
            "select id, version, name, definition, changed_at from segment where business_id = ? ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    Segments(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Who belongs to a segment now.
     *
     * @param segment absent for everyone
     * @throws Problem {@code invalid} if the business has no such segment
     */
    public Filter filter(BusinessId business, @Nullable UUID segment) {
        return segment == null
                ? Filter.EVERYONE
                : find(business, segment)
                        .map(found -> found.definition().filter(clock.instant()))
                        .orElseThrow(() -> Problem.invalid("segment", "segment.unknown"));
    }

    /** All, by name. */
    List<Segment> all(BusinessId business) {
        return jdbc.sql(SEGMENTS + "order by name collate \"C\", id")
                .params(business.value())
                .query((row, number) -> segment(row))
                .list();
    }

    Optional<Segment> find(BusinessId business, UUID id) {
        return jdbc.sql(SEGMENTS + "and id = ?")
                .params(business.value(), id)
                .query((row, number) -> segment(row))
                .optional();
    }

    /** The version, which nobody changes until the transaction ends. */
    Optional<Long> lock(BusinessId business, UUID id) {
        return jdbc.sql("select version from segment where business_id = ? and id = ? for update")
                .params(business.value(), id)
                .query(Long.class)
                .optional();
    }

    UUID create(BusinessId business, Segment.Form form) {
        if (all(business).size() >= MOST) {
            throw Problem.conflict("name", "segment.most");
        }
        var id = UUID.randomUUID();
        named(() -> jdbc.sql("""
                insert into segment (business_id, id, name, definition, changed_at) values (?, ?, ?, ?::jsonb, ?)""")
                .params(business.value(), id, form.name().strip(), text(form.definition()), now())
                .update());
        return id;
    }

    void change(BusinessId business, UUID id, Segment.Form form) {
        named(() -> jdbc.sql("""
                update segment set name = ?, definition = ?::jsonb, changed_at = ?, version = version + 1
                where business_id = ? and id = ?""")
                .params(form.name().strip(), text(form.definition()), now(), business.value(), id)
                .update());
    }

    void delete(BusinessId business, UUID id) {
        jdbc.sql("delete from segment where business_id = ? and id = ?")
                .params(business.value(), id)
                .update();
    }

    private static void named(Runnable change) {
        try {
            change.run();
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("name", "segment.name-taken");
        }
    }

    private Segment segment(ResultSet row) throws SQLException {
        return new Segment(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                json.readValue(row.getString("definition"), Definition.class),
                row.getTimestamp("changed_at").toInstant());
    }

    private String text(Definition definition) {
        return json.writeValueAsString(definition);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
