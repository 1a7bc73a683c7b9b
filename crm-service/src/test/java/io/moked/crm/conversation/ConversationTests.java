package io.moked.crm.conversation;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.crm.CrmTest;
import io.moked.crm.World;
import io.moked.crm.business.BusinessStories;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.call.CallId;
import io.moked.events.conversation.ConversationId;
import io.moked.events.conversation.ConversationSummarized;
import io.moked.events.conversation.ConversationSummarized.Intent;
import io.moked.events.conversation.ConversationSummarized.Outcome;
import io.moked.events.conversation.TranscriptReady;
import io.moked.events.conversation.TranscriptReady.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CrmTest
class ConversationTests {

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    private final BusinessId business = BusinessId.random();
    private final ConversationId conversation = ConversationId.random();
    private final PhoneNumber caller = BusinessStories.anyNumber();

    @Test
    void keepsWhatWasSaidInOrderAndOnce() {
        var answer = utterance(2, Speaker.AGENT, "באיזו שעה?");
        World.publishAgainAndAgain(probe, rows, answer);
        World.publishAgainAndAgain(probe, rows, utterance(1, Speaker.CALLER, "אפשר תור למחר?"));
        eventually(() -> assertThat(rows.list(
                        "select speaker || ': ' || text from utterance where conversation_id = ? order by sequence",
                        conversation.value()))
                .containsExactly("CALLER: אפשר תור למחר?", "AGENT: באיזו שעה?"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void putsTheSummaryOnTheTimelineOnceAndMakesTheCustomerIfNeedBe(boolean isCall) {
        World.publishAgainAndAgain(probe, rows, summary(isCall ? CallId.random() : null, caller));
        eventually(() ->
                assertThat(rows.list("""
                        select e.text || ' ' || (e.details->>'outcome') from timeline_entry e
                        join customer c on c.business_id = e.business_id and c.id = e.customer_id
                        where c.business_id = ? and c.main_phone = ?""", business.value(), caller.e164())).containsExactly("דנה קבעה תור. BOOKED"));
    }

    @Test
    void keepsTheSummaryOfACallerWithoutANumber() {
        probe.publish(summary(CallId.random(), null));
        eventually(() -> assertThat(rows.list(
                        "select text from timeline_entry where subject = ? and customer_id is null",
                        conversation.value()))
                .containsExactly("דנה קבעה תור."));
    }

    private TranscriptReady utterance(int sequence, Speaker speaker, String text) {
        return new TranscriptReady(conversation, business, CallId.random(), sequence, speaker, text, NOW);
    }

    private ConversationSummarized summary(CallId call, PhoneNumber phone) {
        return new ConversationSummarized(
                conversation,
                business,
                call,
                phone,
                "דנה קבעה תור.",
                Intent.BOOK,
                Outcome.BOOKED,
                List.of(),
                List.of("silence"),
                null,
                NOW,
                null);
    }
}
