package io.moked.sandbox.twilio.line;

import io.moked.sandbox.twilio.webhook.Delivery;
import io.moked.sandbox.twilio.webhook.Webhook;
import io.moked.sandbox.twilio.webhook.Webhooks;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Leads a call through its TwiML documents, to the fallback URL when one fails, and to its end. */
final class Conductor {

    /** A call that asks more often goes in circles. */
    private static final int MOST_DOCUMENTS = 300;

    private final LiveCall call;
    private final Webhooks webhooks;
    private final Verbs verbs;
    private int documents;
    private boolean fellBack;
    private String url;

    Conductor(LiveCall call, Webhooks webhooks, Verbs verbs) {
        this.call = call;
        this.webhooks = webhooks;
        this.verbs = verbs;
        this.url = call.number.voiceUrl();
    }

    void run() throws InterruptedException {
        var status = "failed";
        try {
            Next next = new Next.Ask(call.number.voiceUrl(), "POST", Map.of());
            while (true) {
                next = switch (next) {
                    case Next.Ask ask -> ask(ask);
                    case Next.Execute execute -> carryOut(execute.verbs());
                    case Next.GoOn goOn -> new Next.End("completed");
                    case Next.End end -> end;
                };
                if (next instanceof Next.End end) {
                    status = end.status();
                    return;
                }
            }
        } finally {
            call.ends(status);
            tellTheEnd();
            tellOvertaken();
        }
    }

    private Next ask(Next.Ask ask) throws InterruptedException {
        if (++documents > MOST_DOCUMENTS) {
            call.alert(12200, "the call asked for more than " + MOST_DOCUMENTS + " documents");
            return new Next.End("failed");
        }
        var parameters = call.parameters();
        parameters.putAll(ask.parameters());
        var delivery =
                webhooks.deliver(new Webhook(call.account.authToken(), ask.url(), ask.method(), parameters, call.sid));
        call.asked(delivery);
        tellOvertaken();
        call.waits(delivery.took());
        url = delivery.url();
        if (!delivery.succeeded()) {
            return fallBack(delivery.error(), "HTTP " + delivery.status() + " from " + delivery.url());
        }
        return read(delivery);
    }

    private Next read(Delivery delivery) throws InterruptedException {
        try {
            return carryOut(TwimlReader.read(delivery));
        } catch (TwimlError e) {
            return fallBack(e);
        }
    }

    private Next carryOut(List<Verb> document) throws InterruptedException {
        try {
            return execute(document);
        } catch (TwimlError e) {
            return fallBack(e);
        }
    }

    private Next fallBack(TwimlError error) {
        return fallBack(error.code(), error.getMessage() + " (from " + url + ")");
    }

    private Next execute(List<Verb> document) throws InterruptedException {
        if (call.status().equals("ringing")
                && !document.isEmpty()
                && document.getFirst() instanceof Verb.Reject(var busy)) {
            return new Next.End(busy ? "busy" : "no-answer");
        }
        call.becomes("in-progress");
        for (var verb : document) {
            var intervention = call.intervention();
            if (intervention != null) {
                return intervention;
            }
            var next = unlessIntervened(verbs.run(verb, url));
            if (!(next instanceof Next.GoOn)) {
                return next;
            }
        }
        return unlessIntervened(new Next.GoOn());
    }

    /** A change from outside ends the verb under way, whose action is then never asked; who hung up is gone. */
    private Next unlessIntervened(Next next) {
        if (next instanceof Next.End) {
            return next;
        }
        var intervention = call.intervention();
        return intervention == null ? next : intervention;
    }

    private Next fallBack(int code, String text) {
        call.alert(code, text);
        var fallback = call.number.voiceFallbackUrl();
        if (fallback == null || fellBack) {
            return new Next.End(call.status().equals("ringing") ? "failed" : "completed");
        }
        fellBack = true;
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("ErrorCode", String.valueOf(code));
        parameters.put("ErrorUrl", url);
        return new Next.Ask(fallback, "POST", parameters);
    }

    private void tellOvertaken() {
        call.overtaken().forEach(webhook -> call.asked(webhooks.deliver(webhook)));
    }

    private void tellTheEnd() {
        var callback = call.number.statusCallback();
        if (callback == null) {
            return;
        }
        var parameters = call.parameters();
        parameters.put("CallDuration", String.valueOf(call.seconds()));
        parameters.put("Duration", String.valueOf(call.seconds() / 60 + 1));
        parameters.put("Timestamp", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        parameters.put("CallbackSource", "call-progress-events");
        parameters.put("SequenceNumber", "0");
        call.asked(webhooks.deliver(new Webhook(call.account.authToken(), callback, "POST", parameters, call.sid)));
    }
}
