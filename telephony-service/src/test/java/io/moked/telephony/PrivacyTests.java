package io.moked.telephony;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.moked.events.call.ReplyReady.Next;
import io.moked.sandbox.http.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

@TelephonyTest
class PrivacyTests {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.moked");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @Autowired
    Carrier carrier;

    @Autowired
    World.Stories stories;

    @BeforeEach
    void listen() {
        root.setLevel(Level.INFO);
        ours.setLevel(Level.TRACE);
        written.start();
        root.addAppender(written);
    }

    @AfterEach
    void stop() {
        root.detachAppender(written);
        root.setLevel(Level.WARN);
        ours.setLevel(null);
    }

    @Test
    void writesNobodysNumberOrWordsToTheLog() {
        var clinic = stories.clinic();
        var line = carrier.dial(clinic.number());
        var greeting = line.begin();
        var recording = Carrier.sid("RE");
        line.asking(
                greeting.first("Record").attributes().get("action"),
                "RecordingSid",
                recording,
                "RecordingUrl",
                RecordingArchive.keep(recording, Reply.text(200, "no audio")));
        var spoke = stories.spoken(clinic.id(), 1);
        stories.reply(spoke.callId(), clinic.id(), 1, "התור של דנה מחר", null, Next.TRANSFER);
        eventually(() -> assertThat(stories.rows(
                        "select text from reply where call_id = ?",
                        spoke.callId().value()))
                .hasSize(1));
        line.ask("/webhooks/twilio/voice/wait?call=" + spoke.callId() + "&turn=1&wait=1");
        line.asking("/webhooks/twilio/voice/handoff?call=" + spoke.callId() + "&turn=1", "DialCallStatus", "busy");
        stories.spoken(clinic.id(), 2);
        line.tell("/webhooks/twilio/voice/incoming", "CallSid", "CA1");
        line.ask("/webhooks/twilio/voice/fallback");
        line.tell("/webhooks/twilio/voice/status", "CallStatus", "completed", "CallDuration", "9");

        var text = List.copyOf(written.list).stream().map(PrivacyTests::text).toList();

        assertThat(text).anyMatch(entry -> entry.contains("A recording cannot be used"));
        assertThat(text)
                .noneMatch(entry -> entry.contains("502345678"))
                .noneMatch(entry -> entry.contains("521112233"))
                .noneMatch(entry -> entry.contains("דנה"))
                .noneMatch(entry -> entry.contains(RecordingArchive.SECRET));
    }

    private static String text(ILoggingEvent event) {
        var text = new StringBuilder(event.getFormattedMessage());
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs().stream()
                    .filter(pair -> !pair.key.startsWith("pii."))
                    .forEach(pair -> text.append(' ').append(pair.value));
        }
        if (event.getThrowableProxy() != null) {
            text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return text.toString();
    }
}
