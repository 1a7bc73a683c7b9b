package io.moked.crm.lead;

import io.moked.crm.timeline.Timeline;
import io.moked.crm.timeline.TimelineEntry;
import io.moked.events.BusinessId;
import io.moked.events.call.CallId;
import io.moked.events.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells on the customer's timeline what a lead is now. */
@Repository
class LeadStory {

    private final JdbcClient jdbc;
    private final Timeline timeline;

    LeadStory(JdbcClient jdbc, Timeline timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    void tell(BusinessId business, UUID lead) {
        jdbc.sql("""
                select l.*, s.name as stage_name from lead l
                join lead_stage s on s.business_id = l.business_id and s.id = l.stage_id
                where l.business_id = ? and l.id = ?""")
                .params(business.value(), lead)
                .query((row, number) -> entry(business, row))
                .optional()
                .ifPresent(timeline::record);
    }

    private static TimelineEntry entry(BusinessId business, ResultSet row) throws SQLException {
        var call = row.getObject("call_id", UUID.class);
        var details = new HashMap<String, Object>(
                Map.of("stage", row.getString("stage_name"), "status", row.getString("status")));
        if (row.getString("lost_reason") != null) {
            details.put("reason", row.getString("lost_reason"));
        }
        return new TimelineEntry(
                business,
                TimelineEntry.Kind.LEAD,
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                call == null ? null : new CallId(call),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("matter"),
                details);
    }
}
