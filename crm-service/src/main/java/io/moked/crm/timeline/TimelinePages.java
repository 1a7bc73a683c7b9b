package io.moked.crm.timeline;

import io.moked.chassis.api.Cursors;
import io.moked.chassis.api.Page;
import io.moked.events.BusinessId;
import io.moked.events.call.CallId;
import io.moked.events.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads timelines, newest first. */
@Repository
public class TimelinePages {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Cursors cursors;

    TimelinePages(JdbcClient jdbc, JsonMapper json, Cursors cursors) {
        this.jdbc = jdbc;
        this.json = json;
        this.cursors = cursors;
    }

    /** A part of what happened with a customer. */
    public Page<TimelineItem> find(BusinessId business, CustomerId customer, int limit, @Nullable String cursor) {
        var list = "timeline " + business + ' ' + customer;
        var place = cursor == null ? List.<String>of() : cursors.open(list, cursor);
        var found = jdbc.sql("""
                select kind, subject, at, call_id, text, details from timeline_entry
                where business_id = :business and customer_id = :customer
                    and (at, kind, subject) < (:at::timestamptz, :kind, :subject::uuid)
                order by at desc, kind desc, subject desc limit :limit""")
                .param("business", business.value())
                .param("customer", customer.value())
                .param("at", place.isEmpty() ? "infinity" : place.get(0))
                .param("kind", place.isEmpty() ? "" : place.get(1))
                .param("subject", place.isEmpty() ? new UUID(0, 0).toString() : place.get(2))
                .param("limit", limit + 1)
                .query((row, number) -> item(row))
                .list();
        return Page.of(
                found,
                limit,
                last -> cursors.seal(
                        list,
                        List.of(
                                last.at().toString(),
                                last.kind().name(),
                                last.subject().toString())));
    }

    private TimelineItem item(ResultSet row) throws SQLException {
        var call = row.getObject("call_id", UUID.class);
        return new TimelineItem(
                TimelineEntry.Kind.valueOf(row.getString("kind")),
                row.getObject("subject", UUID.class),
                row.getTimestamp("at").toInstant(),
                call == null ? null : new CallId(call),
                row.getString("text"),
                json.readValue(row.getString("details"), DETAILS));
    }
}
