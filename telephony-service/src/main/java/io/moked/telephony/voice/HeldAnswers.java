package io.moked.telephony.voice;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.moked.telephony.call.Call;
import org.springframework.stereotype.Component;

/**
 * Answers a webhook with the agent's reply, for which it holds the webhook. If the reply is late the caller hears a
 * filler and the carrier asks again; after the last of these webhooks, an apology.
 */
@Component
public class HeldAnswers {

    private final GivenAnswers given;
    private final Replies replies;
    private final Script script;
    private final VoiceSettings settings;
    private final Counter late;

    HeldAnswers(GivenAnswers given, Replies replies, Script script, VoiceSettings settings, MeterRegistry meters) {
        this.given = given;
        this.replies = replies;
        this.script = script;
        this.settings = settings;
        this.late = meters.counter("moked.voice.hold.timeouts");
    }

    /**
     * What the carrier is told.
     *
     * @param wait 0 for the first webhook of a turn
     */
    public String answer(Call call, int turn, int wait) {
        return given.find(call, turn, wait).orElseGet(() -> {
            var reply = replies.await(call, turn);
            return given.once(call, turn, wait, () -> {
                if (reply.isPresent()) {
                    return script.reply(call, turn, reply.get());
                }
                late.increment();
                return wait < settings.waits() ? script.filler(call, turn, wait) : script.apology(call);
            });
        });
    }
}
