package io.moked.crm.lead;

import io.moked.events.BusinessId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many leads there are of some kinds. */
@Repository
public class LeadCounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    LeadCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many wait for somebody: the time of their next step is over, or they are in their stage for too long. */
    public int waiting(BusinessId business) {
        return jdbc.sql("""
                select count(*) from lead l join lead_stage s on s.business_id = l.business_id and s.id = l.stage_id
                where l.business_id = :business and""" + ' ' + LeadFilter.WAITS)
                .param("business", business.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** How many were opened since a moment, whatever has become of them. */
    public int openedSince(BusinessId business, Instant since) {
        return jdbc.sql("select count(*) from lead where business_id = ? and opened_at >= ?")
                .params(business.value(), Timestamp.from(since))
                .query(Integer.class)
                .single();
    }
}
