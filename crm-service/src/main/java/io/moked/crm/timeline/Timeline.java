package io.moked.crm.timeline;

import io.moked.events.BusinessId;
import io.moked.events.call.CallId;
import io.moked.events.customer.CustomerId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The timelines of all customers. */
@Repository
public class Timeline {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Timeline(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds an entry, or brings the one about the same subject to a newer state. What was sent to somebody stays as it was. */
    public void record(TimelineEntry entry) {
        jdbc.sql("""
                insert into timeline_entry as old
                    (business_id, kind, subject, version, customer_id, call_id, at, text, details)
                values (:business, :kind, :subject, :version, :customer, :call, :at, :text, :details::jsonb)
                on conflict (business_id, kind, subject) do update set
                    version = greatest(old.version, excluded.version),
                    customer_id = coalesce(old.customer_id, excluded.customer_id),
                    call_id = coalesce(old.call_id, excluded.call_id),
                    at = least(old.at, excluded.at),
                    text = case when old.kind = 'MESSAGE' then coalesce(old.text, excluded.text)
                        when excluded.version > old.version then excluded.text else old.text end,
                    details = case when excluded.version > old.version then excluded.details else old.details end""")
                .param("business", entry.businessId().value())
                .param("kind", entry.kind().name())
                .param("subject", entry.subject())
                .param("version", entry.version())
                .param(
                        "customer",
                        entry.customerId() == null ? null : entry.customerId().value())
                .param("call", entry.callId() == null ? null : entry.callId().value())
                .param("at", Timestamp.from(entry.at()))
                .param("text", entry.text())
                .param("details", json.writeValueAsString(entry.details()))
                .update();
        if (entry.isFromCustomer() && entry.customerId() != null) {
            seen(entry.businessId(), entry.customerId(), entry.at());
        }
    }

    /** Takes an entry away of which there is nothing left. */
    public void remove(BusinessId business, TimelineEntry.Kind kind, UUID subject) {
        jdbc.sql("delete from timeline_entry where business_id = ? and kind = ? and subject = ?")
                .params(business.value(), kind.name(), subject)
                .update();
    }

    private void seen(BusinessId business, CustomerId customer, Instant at) {
        jdbc.sql(
                        "update customer set last_seen_at = :at where business_id = :business and id = :id and last_seen_at < :at")
                .param("business", business.value())
                .param("id", customer.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Gives the entries of a call to the customer who, as is known now, called. */
    public void attribute(BusinessId business, CallId call, CustomerId customer) {
        jdbc.sql("""
                update timeline_entry set customer_id = ?
                where business_id = ? and call_id = ? and customer_id is null""").params(customer.value(), business.value(), call.value()).update();
    }
}
