package io.moked.ai;

import static io.moked.ai.Vendors.calls;
import static io.moked.ai.Vendors.script;
import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.call.CallerSpoke;
import io.moked.events.call.PromptPrepared;
import io.moked.events.call.ReplyReady.Next;
import io.moked.events.task.TaskRequested;
import io.moked.sandbox.fault.Fault;
import io.moked.sandbox.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OutageTests extends AiTests {

    @Test
    void saysThatItCannotHearAndAtLastHasAPersonCallBack() {
        var caller = callerAt(Stories.clinic());
        Vendors.deaf = true;
        var first = caller.hearsAfter("שלום");
        assertThat(first.text()).contains("לא שומעת");
        assertThat(first.next()).isEqualTo(Next.LISTEN);
        var second = caller.hearsAfter("שלום?");
        assertThat(second.next()).isEqualTo(Next.HANG_UP);
        assertThat(caller.only(TaskRequested.class).kind()).isEqualTo(TaskRequested.Kind.CALL_BACK);
    }

    @Test
    void apologisesAndHasAPersonCallBackWhenItCannotThink() {
        var caller = callerAt(Stories.clinic());
        Vendors.brain = request -> null;
        var reply = caller.hearsAfter("שלום");
        assertThat(reply.text()).contains("תקלה", "נחזור אליכם");
        assertThat(reply.next()).isEqualTo(Next.HANG_UP);
        assertThat(reply.audioToken()).isNotNull();
        assertThat(caller.only(TaskRequested.class).kind()).isEqualTo(TaskRequested.Kind.CALL_BACK);
    }

    @Test
    void tellsWhatWasDoneEvenIfItCannotThinkAnyMore() {
        var caller = callerAt(Stories.clinic());
        Vendors.brain = request -> request.path("messages").size() > 2
                ? null
                : calls("take_message", Map.of("customer_name", "", "message", "הכתר נפל"));
        var reply = caller.hearsAfter("תמסרו שהכתר נפל");
        assertThat(reply.text()).isEqualTo("ההודעה נרשמה ותימסר.");
        assertThat(reply.next()).isEqualTo(Next.LISTEN);
    }

    @Test
    void leavesTheWordsToTheCarriersVoiceWhenItCannotSpeak() {
        var caller = callerAt(Stories.clinic());
        Vendors.script(Vendors.says("משפט שאיש לא אמר עוד " + UUID.randomUUID()));
        eventually(() -> assertThat(caller.of(PromptPrepared.class)).hasSize(3));
        Vendors.FAULTS.plan(null, new Fault(Fault.Vendor.GOOGLE, "speak", Fault.Kind.FAIL, Duration.ZERO, 1));
        var reply = caller.hearsAfter("שלום");
        assertThat(reply.audioToken()).isNull();
        assertThat(reply.text()).startsWith("משפט");
    }

    @Test
    void asksAgainForARecordingThatIsNotThere() {
        var caller = callerAt(Stories.clinic());
        script();
        PROBE.publish(new CallerSpoke(
                caller.call,
                caller.businessId(),
                1,
                CallerSpoke.Kind.SPEECH,
                UUID.randomUUID(),
                null,
                Stories.DANA,
                Instant.now()));
        eventually(() -> assertThat(caller.replies())
                .singleElement()
                .satisfies(reply -> assertThat(reply.text()).contains("אפשר לחזור")));
    }

    @Test
    void saysThatItCannotHearWhenTelephonyHandsOutNoRecordings() {
        var caller = callerAt(Stories.clinic());
        Vendors.telephony = () -> Reply.text(500, "");
        var reply = caller.hearsAfter("שלום");
        assertThat(reply.text()).contains("לא שומעת");
        assertThat(reply.next()).isEqualTo(Next.LISTEN);
        assertThat(Vendors.transcriptions()).isEmpty();
        Vendors.telephony = null;
        assertThat(caller.hearsAfter("שלום?").text()).isEqualTo("שלום");
    }

    @Test
    void doesNotWaitForEverForARecording() {
        var caller = callerAt(Stories.clinic());
        var over = new CountDownLatch(1);
        Vendors.telephony = () -> {
            over.await();
            return Reply.none();
        };
        try {
            var reply = caller.hearsAfter("שלום");
            assertThat(reply.text()).contains("לא שומעת");
            assertThat(reply.next()).isEqualTo(Next.LISTEN);
        } finally {
            over.countDown();
        }
    }

    @Test
    void asksTheNextModelOfTheChain() {
        var caller = callerAt(Stories.clinic());
        Vendors.brain =
                request -> request.path("model").asString().equals("gpt-4o") ? null : Vendors.says("כאן המחליף.");
        assertThat(caller.hearsAfter("שלום").text()).isEqualTo("כאן המחליף.");
    }

    @Test
    void stopsAskingAVendorThatIsDown() {
        var clinic = Stories.clinic();
        Vendors.deaf = true;
        for (var call = 0; call < 6; call++) {
            callerAt(clinic).hearsAfter("שלום");
        }
        var asked = Vendors.transcriptions().size();
        assertThat(callerAt(clinic).hearsAfter("שלום").text()).contains("לא שומעת");
        assertThat(Vendors.transcriptions()).hasSize(asked);
    }
}
