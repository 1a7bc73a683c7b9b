package io.moked.sandbox.twilio.line;

import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.twilio.Sids;
import io.moked.sandbox.twilio.line.Telephone.Act;
import io.moked.sandbox.twilio.webhook.Webhooks;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries out one verb of a call. */
final class Verbs {

    /** Instead of "until the call ends". */
    private static final int ENDLESS = 20;
    /** Hebrew speech, roughly. */
    private static final Duration PER_LETTER = Duration.ofMillis(70);

    private static final Duration RINGING = Duration.ofSeconds(6);
    private static final Duration TALK = Duration.ofSeconds(20);

    private final LiveCall call;
    private final Playback playback;
    private final Recorder recorder;

    Verbs(LiveCall call, Webhooks webhooks, Faults faults, Recordings recordings, String baseUrl) {
        this.call = call;
        this.playback = new Playback(call, webhooks, faults);
        this.recorder = new Recorder(call, webhooks, faults, recordings, baseUrl);
    }

    /** @param base the URL of the document, which relative ones are relative to */
    Next run(Verb verb, String base) throws InterruptedException {
        return switch (verb) {
            case Verb.Play play -> play(play, base);
            case Verb.Say say -> say(say);
            case Verb.Pause pause -> {
                call.time.pass(pause.length());
                yield new Next.GoOn();
            }
            case Verb.Record record -> recorder.run(record, base);
            case Verb.Gather gather -> gather(gather, base);
            case Verb.Dial dial -> dial(dial, base);
            case Verb.Redirect redirect -> new Next.Ask(resolve(base, redirect.url()), redirect.method(), Map.of());
            case Verb.Hangup hangup -> new Next.End("completed");
            case Verb.Reject reject -> new Next.End("completed");
        };
    }

    private Next play(Verb.Play play, String base) throws InterruptedException {
        var audio = playback.fetch(resolve(base, play.url()));
        for (int i = 0; audio != null && i < times(play.loop()); i++) {
            playback.play(audio);
        }
        return new Next.GoOn();
    }

    private Next say(Verb.Say say) throws InterruptedException {
        var lasting = PER_LETTER.multipliedBy(say.text().length());
        for (int i = 0; i < times(say.loop()); i++) {
            call.hears(say.text(), 0, lasting);
            call.time.pass(lasting);
        }
        return new Next.GoOn();
    }

    private Next gather(Verb.Gather gather, String base) throws InterruptedException {
        for (var prompt : gather.prompts()) {
            run(prompt, base);
        }
        return switch (call.acts()) {
            case Act.HangsUp hangsUp -> new Next.End("completed");
            case Act.Presses presses -> {
                var digits = gathered(presses.digits(), gather);
                yield new Next.Ask(resolve(base, gather.action()), gather.method(), Map.of("Digits", digits));
            }
            case Act.Speaks speaks -> nothingGathered(gather, base, Duration.ofMillis(speaks.mulaw8k().length / 8));
            case Act.KeepsSilent silent -> nothingGathered(gather, base, Duration.ZERO);
        };
    }

    private Next nothingGathered(Verb.Gather gather, String base, Duration meanwhile) throws InterruptedException {
        call.time.pass(gather.timeout().plus(meanwhile));
        return gather.actionOnEmptyResult()
                ? new Next.Ask(resolve(base, gather.action()), gather.method(), Map.of("Digits", ""))
                : new Next.GoOn();
    }

    private static String gathered(String pressed, Verb.Gather gather) {
        int end = pressed.length();
        for (int i = pressed.length() - 1; i >= 0; i--) {
            if (gather.finishOnKey().indexOf(pressed.charAt(i)) >= 0) {
                end = i;
            }
        }
        return pressed.substring(0, gather.numDigits() == null ? end : Math.min(end, gather.numDigits()));
    }

    private Next dial(Verb.Dial dial, String base) throws InterruptedException {
        var result = new LinkedHashMap<String, String>();
        result.put("DialCallSid", Sids.next("CA"));
        if (call.telephone.personAnswers(dial.number())) {
            var talk = TALK.compareTo(dial.timeLimit()) < 0 ? TALK : dial.timeLimit();
            call.time.pass(RINGING.plus(talk));
            result.put("DialCallStatus", "completed");
            result.put("DialCallDuration", String.valueOf(talk.toSeconds()));
            result.put("DialBridged", "true");
        } else {
            call.time.pass(dial.timeout());
            result.put("DialCallStatus", "no-answer");
            result.put("DialBridged", "false");
        }
        return dial.action() == null
                ? new Next.GoOn()
                : new Next.Ask(resolve(base, dial.action()), dial.method(), result);
    }

    private static int times(int loop) {
        return loop == 0 ? ENDLESS : loop;
    }

    /** An absolute URL; the document's own if none is given. */
    static String resolve(String base, @Nullable String url) {
        try {
            return url == null || url.isEmpty()
                    ? base
                    : URI.create(base).resolve(url).toString();
        } catch (IllegalArgumentException e) {
            throw new TwimlError(11100, "not a URL: " + url);
        }
    }
}
