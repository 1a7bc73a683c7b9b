package io.moked.crm.lead;

import io.moked.events.BusinessId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which leads are wanted.
 *
 * @param status absent for all
 * @param stage absent for all; those of one that are open are in the order of the board, all others newest first
 * @param customer absent for all
 * @param waiting only those that are open and wait: the time of their next step is over, or they are in their stage for
 *     longer than they should
 * @param words in the matter, the name or the number of the customer; empty for all
 * @param way what they have been through
 */
record LeadFilter(
        Lead.@Nullable Status status,
        @Nullable UUID stage,
        @Nullable UUID customer,
        boolean waiting,
        String words,
        Way way) {

    /**
     * What a lead has been through.
     *
     * @param from opened at this moment or later; absent for all
     * @param to opened before this moment; absent for all
     * @param reached has been in this stage; absent for all
     * @param left has been in this stage, and is in another; absent for all
     */
    record Way(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable UUID reached,
            @Nullable UUID left) {}

    /** Of a {@code lead l} in a {@code lead_stage s}, with the parameter {@code now}; days are those of {@link Lead#late}. */
    static final String WAITS = """
            l.status = 'OPEN' and (l.next_step_at < :now or l.stage_since + make_interval(hours => 24 * s.days) < :now)""";

    private static final String REACHED = """
            exists (select from lead_reached r
                where r.business_id = l.business_id and r.lead_id = l.id and r.stage_id = :%s)""";

    boolean isOfBoard() {
        return stage != null && status == Lead.Status.OPEN;
    }

    /** Conditions on a {@code lead l} of a {@code customer c} in a {@code lead_stage s}. */
    String conditions() {
        return (status == null ? "" : " and l.status = '" + status + '\'')
                + (stage == null ? "" : " and l.stage_id = :stage")
                + (customer == null ? "" : " and l.customer_id = :customer")
                + (waiting ? " and " + WAITS : "")
                + (words.isEmpty()
                        ? ""
                        : " and position(lower(:words) in lower(concat_ws(' ', l.matter, c.name, c.main_phone))) > 0")
                + (way.from == null ? "" : " and l.opened_at >= :from")
                + (way.to == null ? "" : " and l.opened_at < :to")
                + (way.reached == null ? "" : " and " + REACHED.formatted("reached"))
                + (way.left == null ? "" : " and " + REACHED.formatted("left") + " and l.stage_id <> :left");
    }

    /** The values of all names in the conditions. */
    Map<String, Object> parameters(BusinessId business, Instant now) {
        var parameters = new HashMap<String, Object>();
        parameters.put("business", business.value());
        parameters.put("now", Timestamp.from(now));
        parameters.put("words", words);
        parameters.put("stage", stage);
        parameters.put("customer", customer);
        parameters.put("from", way.from == null ? null : Timestamp.from(way.from));
        parameters.put("to", way.to == null ? null : Timestamp.from(way.to));
        parameters.put("reached", way.reached);
        parameters.put("left", way.left);
        return parameters;
    }
}
