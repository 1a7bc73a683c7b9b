package io.moked.ai;

import static io.moked.ai.Vendors.calls;
import static io.moked.ai.Vendors.says;
import static io.moked.ai.Vendors.script;
import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.ai.conversation.Conversation;
import io.moked.ai.conversation.Conversations;
import io.moked.ai.conversation.Reply;
import io.moked.ai.conversation.Said;
import io.moked.ai.conversation.Transport;
import io.moked.ai.summary.Summaries;
import io.moked.ai.vendor.Deadline;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.conversation.ConversationId;
import io.moked.events.conversation.ConversationSummarized;
import io.moked.events.task.TaskRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** A conversation that no call carries. */
class WrittenConversationTests extends AiTests {

    @Autowired
    Conversations conversations;

    @Autowired
    Summaries summaries;

    @Autowired
    ConfigurableListableBeanFactory beans;

    private final ConversationId id = ConversationId.random();
    private TestCaller writer;

    @BeforeEach
    void begin() {
        writer = callerAt(Stories.clinic());
        inTheBusiness(() -> {
            conversations.begin(writer.businessId(), id, null, Stories.DANA, true, Instant.now());
            return true;
        });
    }

    @Test
    void answersAndTakesAMessage() {
        script(calls("take_message", Map.of("message", "הכתר נפל")), says("מסרתי."));
        assertThat(reply(1, "תמסרו שהכתר נפל")).isEqualTo("מסרתי.");
        var task = writer.only(TaskRequested.class);
        assertThat(task.callId()).isNull();
        assertThat(task.customerPhone()).isEqualTo(Stories.DANA);
    }

    @Test
    void goesOnWhereItWas() {
        script(says("שלום, במה אפשר לעזור?"), says("בכיכר רבין."));
        reply(1, "שלום");
        assertThat(reply(2, "איפה חונים?")).isEqualTo("בכיכר רבין.");
        assertThat(inTheBusiness(() -> resume().orElseThrow().steps())).hasSize(2);
        assertThat(Vendors.chats().getLast().toString()).contains("במה אפשר לעזור");
    }

    @Test
    void isSummedUpOnceItsTransportOwesNoAnswer() {
        var owes = new AtomicBoolean(true);
        var asked = new AtomicInteger();
        beans.registerSingleton("transport of " + id, (Transport) conversation -> {
            if (!conversation.equals(id)) {
                return false;
            }
            asked.incrementAndGet();
            return owes.get();
        });
        script(says("בכיכר רבין."));
        reply(1, "איפה חונים?");
        inTheBusiness(() -> transaction.execute(status -> {
            summaries.prepare(writer.businessId(), id, null);
            return true;
        }));
        eventually(() -> assertThat(asked).hasPositiveValue());
        assertThat(writer.of(ConversationSummarized.class)).isEmpty();
        owes.set(false);
        var summary = writer.only(ConversationSummarized.class);
        assertThat(summary.conversationId()).isEqualTo(id);
        assertThat(summary.callId()).isNull();
        assertThat(summary.customerPhone()).isEqualTo(Stories.DANA);
    }

    private String reply(int number, String words) {
        var conversation = resume().orElseThrow();
        var step = inTheBusiness(
                () -> conversation.answer(number, new Said.Words(words), Deadline.in(Duration.ofSeconds(20))));
        return Optional.ofNullable(step.reply()).map(Reply::text).orElse("");
    }

    private Optional<Conversation> resume() {
        return inTheBusiness(() -> conversations.resume(writer.businessId(), id));
    }

    private <T> T inTheBusiness(ScopedValue.CallableOp<T, RuntimeException> action) {
        return Tenancy.as(writer.businessId(), action);
    }
}
