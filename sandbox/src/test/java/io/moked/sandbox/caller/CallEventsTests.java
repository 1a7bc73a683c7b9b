package io.moked.sandbox.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.caller.CallResult.Check;
import io.moked.sandbox.twilio.line.CallLog;
import io.moked.sandbox.twilio.line.CallLog.Exchange;
import io.moked.sandbox.world.EventLog.Heard;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Which events a call led to, and whether any is there twice. */
class CallEventsTests {

    private static final String BUSINESS = "business-1";

    private final List<Heard> log = new ArrayList<>();
    private final CallEvents events = new CallEvents(() -> List.copyOf(log), Set.of("CA1", "+972502340001"));

    private void happens(String topic, String id, String cause, Map<String, ?> content) {
        var whole = new java.util.HashMap<String, Object>(content);
        whole.put("businessId", BUSINESS);
        var json = JsonMapper.shared().writeValueAsString(whole).getBytes(StandardCharsets.UTF_8);
        log.add(new Heard(topic, id, Map.of("ce_id", id, "ce_causationid", cause), json));
    }

    @Test
    void followsACallFromEventToEvent() {
        happens("call.received", "e1", "", Map.of("callId", "call-1", "providerCallId", "CA1"));
        happens("transcript.ready", "e2", "", Map.of("conversationId", "talk-1", "callId", "call-1", "sequence", 1));
        happens("appointment.extracted", "e3", "", Map.of("requestId", "wish-1", "conversationId", "talk-1"));
        happens("appointment.booked", "e4", "", Map.of("requestId", "wish-1", "appointmentId", "a-1"));
        happens("message.status", "e5", "", Map.of("messageId", "m-1", "to", "+972502340001"));
        happens("something.else", "e6", "e4", Map.of("otherId", "x"));

        assertThat(events.counts()).hasSize(6).containsEntry("appointment.booked", 1);
    }

    @Test
    void leavesOutWhatBelongsToOthers() {
        happens("call.received", "e1", "", Map.of("callId", "call-1", "providerCallId", "CA1"));
        happens("call.received", "e2", "", Map.of("callId", "call-2", "providerCallId", "CA2"));
        happens("appointment.booked", "e3", "", Map.of("appointmentId", "a-2", "staffId", "s-1", "serviceId", "v-1"));

        assertThat(events.all()).hasSize(1);
    }

    @Test
    void findsAnEventThatOvertookItsCause() {
        happens("appointment.booked", "e4", "", Map.of("requestId", "wish-1", "appointmentId", "a-1"));
        happens("appointment.extracted", "e3", "", Map.of("requestId", "wish-1", "customerPhone", "+972502340001"));

        assertThat(events.all()).hasSize(2);
    }

    @Test
    void aFactToldTwiceIsFound() {
        happens("caller.spoke", "e1", "", Map.of("callId", "call-1", "turn", 1, "caller", "+972502340001"));
        happens("caller.spoke", "e2", "", Map.of("callId", "call-1", "turn", 2, "caller", "+972502340001"));
        assertThat(failing(List.of())).isEmpty();

        happens("caller.spoke", "e3", "", Map.of("callId", "call-1", "turn", 2, "caller", "+972502340001"));

        assertThat(failing(List.of())).extracting(Check::what).containsExactly("no event tells a fact told before");
    }

    @Test
    void aRepeatedWebhookThatIsAnsweredDifferentlyIsFound() {
        var repeated = new Exchange("https://moked.example/voice", 200, Duration.ZERO, 1, false);

        assertThat(failing(List.of(repeated)))
                .extracting(Check::what)
                .containsExactly("a repeated webhook gets the same answer");
    }

    private List<Check> failing(List<Exchange> exchanges) {
        var call = new CallLog("CA1", "completed", Duration.ZERO, exchanges, List.of());
        return new NothingTwice(events.all(), List.of(), List.of(), call)
                .checks().stream().filter(check -> !check.ok()).toList();
    }
}
