package io.moked.crm.conversation;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.conversation.TranscriptReady;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was said, in its order. */
@Component
class TranscriptReadyListener implements ListensTo<TranscriptReady> {

    private final JdbcClient jdbc;

    TranscriptReadyListener(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void on(TranscriptReady utterance) {
        jdbc.sql("""
                insert into utterance (business_id, conversation_id, sequence, call_id, speaker, text, at)
                values (:business, :conversation, :sequence, :call, :speaker, :text, :at)
                on conflict (business_id, conversation_id, sequence) do nothing""")
                .param("business", utterance.businessId().value())
                .param("conversation", utterance.conversationId().value())
                .param("sequence", utterance.sequence())
                .param(
                        "call",
                        utterance.callId() == null ? null : utterance.callId().value())
                .param("speaker", utterance.speaker().name())
                .param("text", utterance.text())
                .param("at", Timestamp.from(utterance.at()))
                .update();
    }
}
