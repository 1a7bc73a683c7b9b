package io.moked.telephony.handoff;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.call.CallId;
import io.moked.events.call.CallerSpoke;
import io.moked.events.call.CallerSpoke.Kind;
import io.moked.events.call.ReplyReady.Next;
import io.moked.events.task.TaskRequested;
import io.moked.telephony.Businesses;
import io.moked.telephony.Businesses.Clinic;
import io.moked.telephony.Carrier;
import io.moked.telephony.TelephonyTest;
import io.moked.telephony.Twiml;
import io.moked.telephony.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@TelephonyTest
class HandoffTests {

    @Autowired
    Carrier carrier;

    @Autowired
    World.Stories stories;

    @Test
    void connectsToTheReceptionAndEndsWithThatCall() {
        var clinic = stories.clinic();
        var line = carrier.dial(clinic.number());
        var transfer = transferred(line, clinic);

        var dial = transfer.first("Dial");
        var end = line.ask(dial.attributes().get("action"), "DialCallStatus", "completed", "DialCallDuration", "40");

        assertThat(transfer.names()).containsExactly("Say", "Dial");
        assertThat(dial.content()).isEqualTo(Businesses.RECEPTION.e164());
        assertThat(dial.attributes())
                .containsEntry("callerId", clinic.number().e164())
                .containsEntry("timeout", "25")
                .containsEntry("timeLimit", "7200");
        assertThat(end.names()).containsExactly("Hangup");
        assertThat(stories.rows(
                        "select request_id from requested_task where business_id = ?",
                        clinic.id().value()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"busy", "no-answer", "failed", "canceled"})
    void givesTheCallerBackToTheAgentWhenNobodyAnswers(String status) {
        var clinic = stories.clinic();
        var line = carrier.dial(clinic.number());
        var action = transferred(line, clinic).first("Dial").attributes().get("action");

        var answer = line.asking(action, "DialCallStatus", status);
        var again = line.asking(action, "DialCallStatus", status);
        var spoke = stories.spoken(clinic.id(), 2);
        stories.reply(spoke.callId(), clinic.id(), 2, "לא ענו, אפשר להשאיר הודעה", null, Next.LISTEN);

        assertThat(spoke.kind()).isEqualTo(Kind.HANDOFF_FAILED);
        assertThat(Twiml.of(answer).text()).isEqualTo(Twiml.of(again).text());
        assertThat(Twiml.of(answer).names()).endsWith("Redirect");
        eventually(() -> assertThat(stories.seen(TaskRequested.class, clinic.id()))
                .extracting(TaskRequested::kind)
                .containsExactly(TaskRequested.Kind.HANDOFF_FAILED));
        assertThat(stories.seen(CallerSpoke.class, clinic.id())).hasSize(2);
    }

    @Test
    void takesNobodyToConnectToForNobodyAnswering() {
        var clinic = stories.known(Businesses.clinic().withoutReception());
        var line = carrier.dial(clinic.number());

        var transfer = transferred(line, clinic);
        line.asking(transfer.first("Redirect").content());

        assertThat(transfer.names()).containsExactly("Say", "Redirect");
        assertThat(stories.spoken(clinic.id(), 2).kind()).isEqualTo(Kind.HANDOFF_FAILED);
    }

    @Test
    void knowsNothingOfATransferTheAgentDidNotWant() {
        var clinic = stories.clinic();
        var line = carrier.dial(clinic.number());
        line.begin();
        var call = stories.received(clinic.id()).callId();

        var twiml = line.ask(address(call, 1), "DialCallStatus", "busy");

        assertThat(twiml.names()).containsExactly("Say", "Hangup");
        assertThat(stories.rows(
                        "select request_id from requested_task where business_id = ?",
                        clinic.id().value()))
                .isEmpty();
        assertThat(carrier.dial(clinic.number())
                        .ask(address(call, 1), "DialCallStatus", "busy")
                        .names())
                .containsExactly("Say", "Hangup");
    }

    private Twiml transferred(Carrier.Line line, Clinic clinic) {
        var silence = line.begin().first("Redirect").content();
        var call = stories.received(clinic.id()).callId();
        stories.reply(call, clinic.id(), 1, "מעבירה אותך", null, Next.TRANSFER);
        eventually(() -> assertThat(stories.rows("select text from reply where call_id = ?", call.value()))
                .hasSize(1));
        return line.ask(silence);
    }

    private static String address(CallId call, int turn) {
        return "/webhooks/twilio/voice/handoff?call=" + call + "&turn=" + turn;
    }
}
