package io.moked.telephony.voice;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.moked.events.call.CallerSpoke;
import io.moked.events.call.CallerSpoke.Kind;
import io.moked.events.call.PromptPrepared;
import io.moked.events.call.ReplyReady.Next;
import io.moked.events.task.TaskRequested;
import io.moked.telephony.Carrier;
import io.moked.telephony.TelephonyTest;
import io.moked.telephony.Twiml;
import io.moked.telephony.World;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TelephonyTest
class PatienceTests {

    /** The pool of the service, as the chassis sets it. */
    private static final int CONNECTIONS = 16;

    @Autowired
    Carrier carrier;

    @Autowired
    World.Stories stories;

    @Autowired
    MeterRegistry meters;

    @Test
    void playsAFillerAndThenTheReplyWhenThatIsLate() {
        var clinic = stories.clinic();
        for (var kind : List.of(PromptPrepared.Kind.FILLER, PromptPrepared.Kind.APOLOGY)) {
            stories.probe()
                    .publish(new PromptPrepared(
                            clinic.id(), kind, 1, "רגע", "he-IL-Wavenet-A", new byte[800], Instant.now()));
        }
        eventually(() -> assertThat(stories.rows(
                        "select kind from prompt where business_id = ?",
                        clinic.id().value()))
                .hasSize(2));
        var line = carrier.dial(clinic.number());
        var silence = line.begin().first("Redirect").content();

        var filler = line.ask(silence);
        var spoke = stories.spoken(clinic.id(), 1);
        stories.reply(spoke.callId(), clinic.id(), 1, "הנה", null, Next.HANG_UP);
        eventually(() -> assertThat(stories.rows(
                        "select text from reply where call_id = ?",
                        spoke.callId().value()))
                .hasSize(1));
        var wait = filler.first("Redirect").content();
        var reply = line.ask(wait);

        assertThat(filler.names()).containsExactly("Play", "Redirect");
        assertThat(wait).contains("/voice/wait?call=" + spoke.callId() + "&turn=1&wait=1#");
        assertThat(reply.first("Say").content()).isEqualTo("הנה");
        assertThat(line.ask(silence).text()).isEqualTo(filler.text());
        assertThat(line.ask(wait).text()).isEqualTo(reply.text());
        assertThat(stories.seen(CallerSpoke.class, clinic.id())).hasSize(1);
    }

    @Test
    void apologisesAndAsksForACallBackOnceWhenThereIsNoReply() {
        var before = meters.counter("moked.voice.hold.timeouts").count();
        var clinic = stories.clinic();
        var line = carrier.dial(clinic.number());

        var first = line.ask(line.begin().first("Redirect").content());
        var second = line.ask(first.first("Redirect").content());
        var last = second.first("Redirect").content();
        var apology = line.ask(last);

        assertThat(first.names()).containsExactly("Pause", "Redirect");
        assertThat(second.names()).containsExactly("Pause", "Redirect");
        assertThat(apology.names()).containsExactly("Say", "Hangup");
        assertThat(line.ask(last).text()).isEqualTo(apology.text());
        line.ask("/webhooks/twilio/voice/fallback", "ErrorCode", "11200");
        eventually(() -> assertThat(stories.seen(TaskRequested.class, clinic.id()))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.kind()).isEqualTo(TaskRequested.Kind.CALL_BACK);
                    assertThat(task.customerPhone()).isEqualTo(Carrier.DANA);
                    assertThat(task.callId())
                            .isEqualTo(stories.received(clinic.id()).callId());
                }));
        assertThat(stories.rows(
                        "select request_id from requested_task where business_id = ?",
                        clinic.id().value()))
                .hasSize(1);
        assertThat(meters.counter("moked.voice.hold.timeouts").count()).isGreaterThanOrEqualTo(before + 3);
    }

    @Test
    void holdsMoreWebhooksThanItHasConnections() {
        var clinic = stories.clinic();
        var lines = Stream.generate(() -> carrier.dial(clinic.number()))
                .limit(4 * CONNECTIONS)
                .toList();
        var silences = lines.stream()
                .map(line -> line.begin().first("Redirect").content())
                .toList();

        var answers = IntStream.range(0, lines.size())
                .mapToObj(call -> lines.get(call).asking(silences.get(call)))
                .toList();
        eventually(
                () -> assertThat(stories.seen(CallerSpoke.class, clinic.id())).hasSize(lines.size()));
        stories.seen(CallerSpoke.class, clinic.id())
                .forEach(spoke -> stories.reply(spoke.callId(), clinic.id(), 1, "הנה", null, Next.HANG_UP));

        for (int call = 0; call < lines.size(); call++) {
            var twiml = Twiml.of(answers.get(call));
            var isLate = twiml.names().contains("Pause");
            var reply = isLate ? lines.get(call).ask(twiml.first("Redirect").content()) : twiml;
            assertThat(reply.names()).containsExactly("Say", "Hangup");
            assertThat(reply.first("Say").content()).isEqualTo("הנה");
        }
    }

    @Test
    void refusesToWaitForEver() {
        var clinic = stories.clinic();
        var line = carrier.dial(clinic.number());
        line.begin();
        var call = stories.received(clinic.id()).callId();

        assertThat(line.ask("/webhooks/twilio/voice/wait?call=" + call + "&turn=1&wait=3")
                        .names())
                .containsExactly("Say", "Hangup");
        assertThat(line.ask("/webhooks/twilio/voice/wait?call=" + call + "&turn=2&wait=1")
                        .names())
                .containsExactly("Say", "Hangup");
    }

    @Test
    void tellsTheAgentWhenTheRecordingOfATurnWasNeverHeardOf() {
        var clinic = stories.clinic();
        var line = carrier.dial(clinic.number());
        line.begin();
        var call = stories.received(clinic.id()).callId();

        var filler = line.ask("/webhooks/twilio/voice/turn?call=" + call + "&turn=1");
        line.asking(filler.first("Redirect").content());

        assertThat(stories.spoken(clinic.id(), 1).kind()).isEqualTo(Kind.UNUSABLE);
    }

    @Test
    void apologisesForACallItHasNeverSeenAndAsksForACallBack() {
        var clinic = stories.clinic();
        var line = carrier.dial(clinic.number());

        var apology = line.ask("/webhooks/twilio/voice/fallback", "ErrorCode", "11200");
        line.ask("/webhooks/twilio/voice/fallback", "ErrorCode", "11200");

        assertThat(apology.names()).containsExactly("Say", "Hangup");
        eventually(() -> assertThat(stories.seen(TaskRequested.class, clinic.id()))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.callId()).isNull();
                    assertThat(task.customerPhone()).isEqualTo(Carrier.DANA);
                }));
        assertThat(carrier.dial(World.freshNumber())
                        .ask("/webhooks/twilio/voice/fallback")
                        .names())
                .containsExactly("Say", "Hangup");
    }
}
