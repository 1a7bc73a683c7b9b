package io.moked.ai;

import static io.moked.ai.Vendors.calls;
import static io.moked.ai.Vendors.says;
import static io.moked.ai.Vendors.script;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.call.CallReceived;
import io.moked.events.conversation.ConversationQuality;
import io.moked.events.conversation.ConversationQuality.Reason;
import io.moked.events.conversation.ConversationQuality.Tag;
import io.moked.events.conversation.ConversationSummarized;
import io.moked.events.conversation.ConversationSummarized.Intent;
import io.moked.events.conversation.ConversationSummarized.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTests extends AiTests {

    @Test
    void takesTheOutcomeFromWhatWasDoneAndTheRestFromTheModel() {
        var caller = callerAt(Stories.clinic());
        script(calls("take_message", Map.of("message", "הכתר נפל")), says("מסרתי."));
        caller.hearsAfter("תמסרו שהכתר נפל");
        caller.hangsUp();
        var summary = caller.only(ConversationSummarized.class);
        assertThat(summary.summary()).isEqualTo("הלקוחה ביקשה תור.");
        assertThat(summary.intent()).isEqualTo(Intent.BOOK);
        assertThat(summary.outcome()).isEqualTo(Outcome.MESSAGE_TAKEN);
        assertThat(summary.qualityTags()).containsExactly("upset");
        assertThat(summary.quality())
                .isEqualTo(new ConversationQuality(
                        85, List.of(Tag.ANSWERED), List.of(new Reason("MODEL", 15, null, null))));
        assertThat(summary.customerPhone()).isEqualTo(Stories.DANA);
    }

    @Test
    void knowsThatAPersonTookTheCallOver() {
        var caller = callerAt(Stories.clinic());
        script(says("בכיכר רבין."));
        caller.hearsAfter("איפה חונים?");
        caller.isTakenOverAndHangsUp();
        assertThat(caller.only(ConversationSummarized.class).outcome()).isEqualTo(Outcome.HANDED_OVER);
        assertThat(Vendors.chats().getLast().at("/messages/0/content").asString())
                .contains("איש צוות לקח את השיחה");
    }

    @Test
    void saysTheSameInTheOutcomeAndInTheTagsOfAQuestionThatWasAnswered() {
        var caller = callerAt(Stories.clinic());
        script(says("בכיכר רבין."), says("להתראות!"));
        caller.hearsAfter("איפה חונים?");
        caller.hearsAfter("תודה, להתראות");
        caller.hangsUp();
        var summary = caller.only(ConversationSummarized.class);
        assertThat(summary.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(java.util.Objects.requireNonNull(summary.quality()).tags()).containsExactly(Tag.ANSWERED);
    }

    @Test
    void saysNotThatNothingWasSaidWhereAPersonTookOverAtOnce() {
        var caller = callerAt(Stories.clinic());
        caller.rings(CallReceived.Answering.ASSISTANT);
        caller.isTakenOverAndHangsUp();
        var summary = caller.only(ConversationSummarized.class);
        assertThat(summary.outcome()).isEqualTo(Outcome.HANDED_OVER);
        assertThat(summary.qualityTags()).isEmpty();
        assertThat(summary.summary()).contains("איש צוות");
    }

    @Test
    void asksNoModelAboutACallWithoutWords() {
        var caller = callerAt(Stories.clinic());
        caller.rings(CallReceived.Answering.ASSISTANT);
        caller.hangsUp();
        var summary = caller.only(ConversationSummarized.class);
        assertThat(summary.outcome()).isEqualTo(Outcome.UNRESOLVED);
        assertThat(summary.qualityTags()).containsExactly("silence");
        assertThat(Vendors.chats()).isEmpty();
    }

    @Test
    void waitsForTheLastTurnAndForACallItDoesNotKnowYet() {
        var caller = callerAt(Stories.clinic());
        caller.hangsUp();
        script(calls("transfer_to_person", Map.of("reason", "ביקש")));
        caller.says("תעבירו אותי");
        var summary = caller.only(ConversationSummarized.class);
        assertThat(summary.outcome()).isEqualTo(Outcome.HANDED_OVER);
    }

    @Test
    void leavesACallToItselfThatAPersonAnswered() {
        var caller = callerAt(Stories.clinic());
        caller.rings(CallReceived.Answering.PERSON);
        caller.hangsUp();
        var other = callerAt(caller.business);
        other.rings(CallReceived.Answering.ASSISTANT);
        other.hangsUp();
        assertThat(other.only(ConversationSummarized.class).callId()).isEqualTo(other.call);
    }
}
