package io.moked.ai;

import static io.moked.ai.Vendors.says;
import static io.moked.ai.Vendors.script;
import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.call.CallReceived;
import io.moked.events.call.PromptPrepared;
import io.moked.events.call.ReplyReady;
import io.moked.events.conversation.ConversationSummarized;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same fact told twice, under the same event id and under another. */
class RedeliveryTests extends AiTests {

    @Test
    void answersATurnOnce() {
        var caller = callerAt(Stories.clinic());
        script(says("פעם אחת."), says("פעמיים."), says("סוף."));
        var spoke = caller.says("שלום");
        PROBE.publish(spoke);
        var id = UUID.randomUUID().toString();
        PROBE.publish(id, spoke);
        PROBE.publish(id, spoke);
        caller.hears();
        caller.hearsAfter("ועוד משהו");
        assertThat(caller.of(ReplyReady.class)).hasSize(2);
    }

    @Test
    void sumsUpACallOnce() {
        var caller = callerAt(Stories.clinic());
        caller.rings(CallReceived.Answering.ASSISTANT);
        caller.rings(CallReceived.Answering.ASSISTANT);
        caller.hangsUp();
        caller.hangsUp();
        caller.only(ConversationSummarized.class);
        var other = callerAt(Stories.clinic());
        other.rings(CallReceived.Answering.ASSISTANT);
        other.hangsUp();
        other.only(ConversationSummarized.class);
        assertThat(caller.of(ConversationSummarized.class)).hasSize(1);
    }

    @Test
    void preparesThePhrasesOfAVersionOnceAndOfTheNewestOnly() {
        var clinic = known(Stories.clinic());
        var caller = callerAt(clinic);
        PROBE.publish(clinic);
        eventually(() -> assertThat(caller.of(PromptPrepared.class)).hasSize(3));
        var newer = Stories.clinic(clinic.businessId(), 3, null);
        known(newer);
        PROBE.publish(Stories.clinic(clinic.businessId(), 2, null));
        eventually(() -> assertThat(caller.of(PromptPrepared.class)).hasSize(6));
        assertThat(caller.of(PromptPrepared.class))
                .extracting(PromptPrepared::businessVersion)
                .containsOnly(1L, 3L);
    }
}
