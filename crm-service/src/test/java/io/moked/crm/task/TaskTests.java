package io.moked.crm.task;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.crm.CrmTest;
import io.moked.crm.World;
import io.moked.crm.business.BusinessStories;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.call.CallId;
import io.moked.events.conversation.ConversationId;
import io.moked.events.conversation.ConversationSummarized;
import io.moked.events.task.TaskRequested;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CrmTest
class TaskTests {

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    private final BusinessId business = BusinessId.random();
    private final RequestId request = RequestId.random();

    @Test
    void opensATaskOnceAndKnowsWhoItIsAbout() {
        var phone = BusinessStories.anyNumber();
        World.publishAgainAndAgain(probe, rows, task(phone, "יוסי"));
        eventually(() -> assertThat(rows.list("""
                        select t.kind || ' ' || t.status || ' ' || t.text || ' ' || c.name from task t
                        join customer c on c.business_id = t.business_id and c.id = t.customer_id
                        where t.business_id = ? and t.customer_phone = ?""", business.value(), phone.e164()))
                .containsExactly("MESSAGE_TAKEN OPEN להתקשר אליו בחזרה יוסי"));
        assertThat(rows.list("select text from timeline_entry where subject = ?", request.value()))
                .containsExactly("להתקשר אליו בחזרה");
    }

    @Test
    void opensATaskAboutSomebodyWithoutANumber() {
        probe.publish(task(null, null));
        eventually(() -> assertThat(rows.list("select status from task where business_id = ?", business.value()))
                .containsExactly("OPEN"));
    }

    @Test
    void isOpenedOnceOfWhatACallLeftToDo() {
        probe.publish(summary(CallId.random(), "לשלוח הצעת מחיר.", "לבדוק אם יש חניה."));
        eventually(() -> assertThat(
                        rows.list("select kind || ' ' || text from task where business_id = ?", business.value()))
                .containsExactly("NOTICED לשלוח הצעת מחיר. לבדוק אם יש חניה."));
    }

    @Test
    void isNotOpenedAgainOfACallThatLeftOne() {
        var task = task(null, null);
        probe.publish(task);
        eventually(() -> assertThat(rows.list("select 1 from task where business_id = ?", business.value()))
                .hasSize(1));
        probe.publish(summary(task.callId(), "להתקשר אליו."));
        probe.publish(summary(CallId.random()));
        probe.publish(summary(CallId.random(), "לשלוח קבלה."));
        eventually(() -> assertThat(rows.list("select text from task where business_id = ?", business.value()))
                .containsExactlyInAnyOrder("להתקשר אליו בחזרה", "לשלוח קבלה."));
    }

    @Test
    void isOpenedOfTheInterestOfSomebodyWithoutANumber() {
        var interest = new ConversationSummarized.Interest("השתלות", null);
        probe.publish(summary(CallId.random(), interest, ConversationSummarized.Outcome.BOOKED));
        var call = summary(CallId.random(), interest, ConversationSummarized.Outcome.ANSWERED);
        World.publishAgainAndAgain(probe, rows, call);
        eventually(() -> assertThat(
                        rows.list("select text || call_id from task where business_id = ?", business.value()))
                .containsExactly("התעניינות ממספר חסוי: השתלות. כדאי לבדוק בשיחה אם נאמר איך לחזור." + call.callId()));
        assertThat(rows.list("select 1 from lead where business_id = ?", business.value()))
                .isEmpty();
    }

    private ConversationSummarized summary(CallId call, String... left) {
        return summary(call, null, ConversationSummarized.Outcome.ANSWERED, left);
    }

    private ConversationSummarized summary(
            CallId call,
            ConversationSummarized.@Nullable Interest interest,
            ConversationSummarized.Outcome outcome,
            String... left) {
        return new ConversationSummarized(
                new ConversationId(call.value()),
                business,
                call,
                null,
                "שאל על המחיר.",
                ConversationSummarized.Intent.QUESTION,
                outcome,
                List.of(left),
                List.of(),
                interest,
                NOW,
                null);
    }

    private TaskRequested task(PhoneNumber phone, String name) {
        return new TaskRequested(
                request,
                business,
                TaskRequested.Kind.MESSAGE_TAKEN,
                phone,
                name,
                "להתקשר אליו בחזרה",
                null,
                CallId.random(),
                NOW,
                null);
    }
}
