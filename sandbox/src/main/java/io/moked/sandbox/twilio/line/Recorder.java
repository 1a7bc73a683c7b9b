package io.moked.sandbox.twilio.line;

import io.moked.sandbox.audio.SpokenAudio;
import io.moked.sandbox.fault.Fault.Kind;
import io.moked.sandbox.fault.Fault.Vendor;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.twilio.Sids;
import io.moked.sandbox.twilio.line.Telephone.Act;
import io.moked.sandbox.twilio.webhook.Webhook;
import io.moked.sandbox.twilio.webhook.Webhooks;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code <Record>}. An empty recording never calls the action: the call goes on with the next verb. A key that ends
 * the recording does call it, with a second of silence recorded.
 */
final class Recorder {

    private static final Duration BEEP = Duration.ofSeconds(1);

    private final LiveCall call;
    private final Webhooks webhooks;
    private final Faults faults;
    private final Recordings recordings;
    private final String baseUrl;

    Recorder(LiveCall call, Webhooks webhooks, Faults faults, Recordings recordings, String baseUrl) {
        this.call = call;
        this.webhooks = webhooks;
        this.faults = faults;
        this.recordings = recordings;
        this.baseUrl = baseUrl;
    }

    Next run(Verb.Record record, String base) throws InterruptedException {
        if (record.playBeep()) {
            call.time.pass(BEEP);
        }
        return switch (call.acts()) {
            case Act.HangsUp hangsUp -> new Next.End("completed");
            case Act.KeepsSilent silent -> {
                call.time.pass(record.timeout());
                tell(record, base, "absent", Map.of("RecordingDuration", "0"));
                yield new Next.GoOn();
            }
            case Act.Speaks speaks -> recorded(record, base, heardWithin(record, speaks.mulaw8k()), "");
            case Act.Presses presses -> {
                var key = presses.digits().substring(0, 1);
                var finishes = record.finishOnKey().contains(key);
                yield recorded(record, base, SpokenAudio.silence(Duration.ofSeconds(1)), finishes ? key : "");
            }
        };
    }

    private byte[] heardWithin(Verb.Record record, byte[] speech) throws InterruptedException {
        int most = Math.toIntExact(record.maxLength().toMillis() * 8);
        var audio = speech.length > most ? Arrays.copyOf(speech, most) : speech;
        call.time.pass(Duration.ofMillis(audio.length / 8));
        if (audio.length == most) {
            return audio;
        }
        call.time.pass(record.timeout());
        return record.trim() ? audio : join(audio, SpokenAudio.silence(record.timeout()));
    }

    private Next recorded(Verb.Record record, String base, byte[] audio, String digits) {
        if (audio.length == 0) {
            return new Next.GoOn();
        }
        var recording = new Recording(Sids.next("RE"), call.account.sid(), call.sid, audio, Instant.now());
        recordings.keep(recording);
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(
                "RecordingUrl",
                baseUrl + "/2010-04-01/Accounts/" + call.account.sid() + "/Recordings/" + recording.sid());
        parameters.put("RecordingSid", recording.sid());
        parameters.put("RecordingDuration", String.valueOf(recording.seconds()));
        tell(record, base, "completed", parameters);
        if (!digits.isEmpty()) {
            parameters.put("Digits", digits);
        }
        return new Next.Ask(Verbs.resolve(base, record.action()), record.method(), parameters);
    }

    private void tell(Verb.Record record, String base, String event, Map<String, String> about) {
        @Nullable String callback = record.statusCallback();
        if (callback == null || !record.statusEvents().contains(event)) {
            return;
        }
        var parameters = call.parameters();
        parameters.putAll(about);
        parameters.put("RecordingStatus", event);
        parameters.put("RecordingChannels", "1");
        parameters.put("RecordingSource", "RecordVerb");
        var webhook = new Webhook(
                call.account.authToken(), Verbs.resolve(base, callback), record.statusMethod(), parameters, call.sid);
        var isOvertaken = faults.strike(Vendor.TWILIO, "callback", call.sid)
                .filter(fault -> fault.kind() == Kind.REORDER)
                .isPresent();
        if (isOvertaken) {
            call.holdsBack(webhook);
        } else {
            Thread.ofVirtual().start(() -> call.asked(webhooks.deliver(webhook)));
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
