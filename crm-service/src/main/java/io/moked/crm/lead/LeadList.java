package io.moked.crm.lead;

import io.moked.crm.customer.CustomerBrief;
import io.moked.events.BusinessId;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The leads as people read them. */
@Repository
class LeadList {

    private static final String LEADS =
            "select l.*, s.name as stage_name, s.days, v.name as service_name, " + CustomerBrief.COLUMNS + """
            , (select count(*) from lead_note n where n.business_id = l.business_id and n.lead_id = l.id) as notes
            from lead l join lead_stage s on s.business_id = l.business_id and s.id = l.stage_id
            left join service v on v.business_id = l.business_id and v.id = l.service_id
            join customer c on c.business_id = l.business_id and c.id = l.customer_id
            where l.business_id = :business\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    LeadList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param after the place of the last one seen, as {@link #place} tells it; empty for the beginning */
    List<Lead> find(BusinessId business, LeadFilter filter, List<String> after, int limit) {
        var now = clock.instant();
        var parameters = filter.parameters(business, now);
        parameters.put("limit", limit);
        var follows = "";
        if (!after.isEmpty()) {
            parameters.put("place", filter.isOfBoard() ? new BigDecimal(after.getFirst()) : after.getFirst());
            parameters.put("id", UUID.fromString(after.getLast()));
            follows = filter.isOfBoard()
                    ? " and (l.position, l.id) > (:place, :id)"
                    : " and (l.opened_at, l.id) < (:place::timestamptz, :id)";
        }
        var order = filter.isOfBoard() ? "l.position, l.id" : "l.opened_at desc, l.id desc";
        return jdbc.sql(LEADS + filter.conditions() + follows + " order by " + order + " limit :limit")
                .params(parameters)
                .query((row, number) -> Lead.of(row, now))
                .list();
    }

    static List<String> place(Lead lead, LeadFilter filter) {
        return List.of(
                filter.isOfBoard()
                        ? lead.position().toPlainString()
                        : lead.openedAt().toString(),
                lead.id().toString());
    }

    Optional<Lead> find(BusinessId business, UUID lead) {
        var now = clock.instant();
        return jdbc.sql(LEADS + "and l.id = :lead")
                .param("business", business.value())
                .param("lead", lead)
                .query((row, number) -> Lead.of(row, now))
                .optional();
    }

    /** The newest notes. */
    List<LeadNote> notes(BusinessId business, UUID lead) {
        return jdbc.sql("""
                select id, text, call_id, at from lead_note where business_id = ? and lead_id = ?
                order by at desc, id desc limit 100""")
                .params(business.value(), lead)
                .query((row, number) -> new LeadNote(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getObject("call_id", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
