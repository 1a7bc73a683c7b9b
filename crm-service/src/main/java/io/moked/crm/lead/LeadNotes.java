package io.moked.crm.lead;

import io.moked.events.BusinessId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was noted of leads. */
@Repository
class LeadNotes {

    private final JdbcClient jdbc;

    LeadNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes something; a conversation is noted once. */
    void add(
            BusinessId business, UUID lead, String text, @Nullable UUID conversation, @Nullable UUID call, Instant at) {
        var noted = jdbc.sql("""
                insert into lead_note (business_id, id, lead_id, conversation_id, call_id, text, at)
                values (:business, :id, :lead, :conversation, :call, :text, :at) on conflict do nothing""")
                .param("business", business.value())
                .param("id", UUID.randomUUID())
                .param("lead", lead)
                .param("conversation", conversation)
                .param("call", call)
                .param("text", text)
                .param("at", Timestamp.from(at))
                .update();
        if (noted == 1) {
            jdbc.sql("update lead set version = version + 1 where business_id = ? and id = ?")
                    .params(business.value(), lead)
                    .update();
        }
    }
}
