package io.moked.sandbox.twilio.line;

import io.moked.sandbox.audio.SpokenAudio;
import io.moked.sandbox.audio.Wav;
import io.moked.sandbox.fault.Fault.Vendor;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.twilio.webhook.Webhooks;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plays audio files into a call. One that cannot be had or played is an alert, and the call goes on. */
final class Playback {

    private static final Set<String> WAV = Set.of("audio/wav", "audio/wave", "audio/x-wav", "audio/vnd.wave");
    private static final Set<String> RAW = Set.of("audio/basic", "audio/x-mulaw", "audio/ulaw");

    private final LiveCall call;
    private final Webhooks webhooks;
    private final Faults faults;

    Playback(LiveCall call, Webhooks webhooks, Faults faults) {
        this.call = call;
        this.webhooks = webhooks;
        this.faults = faults;
    }

    byte @Nullable [] fetch(String url) throws InterruptedException {
        var asked = System.nanoTime();
        var fault = faults.strike(Vendor.TWILIO, "play", call.sid).orElse(null);
        try {
            if (fault != null) {
                switch (fault.kind()) {
                    case SLOW -> Thread.sleep(fault.delay());
                    case FAIL -> {
                        return failed(11200, "HTTP 502", url);
                    }
                    case DROP -> throw new IOException("no connection");
                    case REPEAT, REORDER -> {}
                }
            }
            var answer = webhooks.fetch(call.account.authToken(), url);
            return answer.statusCode() == 200 ? decode(answer, url) : failed(11200, "HTTP " + answer.statusCode(), url);
        } catch (IOException e) {
            return failed(11205, "no answer", url);
        } finally {
            call.waits(Duration.ofNanos(System.nanoTime() - asked));
        }
    }

    private byte @Nullable [] decode(HttpResponse<byte[]> answer, String url) {
        var type = answer.headers().firstValue("content-type").orElse("").replaceFirst(";.*", "");
        try {
            if (WAV.contains(type)) {
                return Wav.read(answer.body());
            }
            return RAW.contains(type) ? answer.body() : failed(12300, "content type " + type, url);
        } catch (IllegalArgumentException e) {
            return failed(13227, e.getMessage(), url);
        }
    }

    void play(byte[] mulaw8k) throws InterruptedException {
        var lasting = Duration.ofMillis(mulaw8k.length / 8);
        var heard = SpokenAudio.hear(mulaw8k);
        call.hears(heard.text(), heard.damaged(), lasting);
        call.time.pass(lasting);
    }

    private byte @Nullable [] failed(int code, @Nullable String why, String url) {
        call.alert(code, "<Play> of " + url + ": " + why);
        return null;
    }
}
