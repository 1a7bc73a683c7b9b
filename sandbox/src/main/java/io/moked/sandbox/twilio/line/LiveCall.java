package io.moked.sandbox.twilio.line;

import io.moked.sandbox.fault.CallAttribution;
import io.moked.sandbox.twilio.TwilioAccount;
import io.moked.sandbox.twilio.TwilioNumber;
import io.moked.sandbox.twilio.webhook.Delivery;
import io.moked.sandbox.twilio.webhook.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A call and what is known of it so far. */
final class LiveCall {

    private record Asked(Delivery delivery, @Nullable CompletableFuture<Delivery> repeat) {}

    final String sid;
    final TwilioAccount account;
    final TwilioNumber number;
    final String from;
    final Telephone telephone;
    final LineTime time;
    final Instant startedAt = Instant.now();

    private final CallAttribution attribution;
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Webhook> heldBack = new ArrayList<>();
    private final List<CallLog.Alert> alerts = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<@Nullable Next> intervention = new AtomicReference<>();
    private volatile String status = "ringing";
    private volatile @Nullable Instant endedAt;
    private Duration waited = Duration.ZERO;

    LiveCall(
            String sid,
            TwilioAccount account,
            TwilioNumber number,
            String from,
            Telephone telephone,
            LineTime time,
            CallAttribution attribution) {
        this.sid = sid;
        this.account = account;
        this.number = number;
        this.from = from;
        this.telephone = telephone;
        this.time = time;
        this.attribution = attribution;
    }

    /** What every webhook of the call says. Twilio sends empty parameters too, and signs them. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("CallSid", sid);
        parameters.put("AccountSid", account.sid());
        parameters.put("From", from);
        parameters.put("To", number.number());
        parameters.put("Caller", from);
        parameters.put("Called", number.number());
        parameters.put("CallStatus", status);
        parameters.put("ApiVersion", "2010-04-01");
        parameters.put("Direction", "inbound");
        for (var side : List.of("From", "To", "Caller", "Called")) {
            parameters.put(side + "Country", "IL");
            parameters.put(side + "City", "");
            parameters.put(side + "State", "");
            parameters.put(side + "Zip", "");
        }
        return parameters;
    }

    String status() {
        return status;
    }

    void becomes(String newStatus) {
        status = newStatus;
    }

    void ends(String finalStatus) {
        status = finalStatus;
        endedAt = Instant.now();
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    /** The caller waits in silence. */
    void waits(Duration real) {
        time.count(real);
        waited = waited.plus(real);
    }

    void hears(String words, int damaged, Duration lasting) {
        attribution.note(words, sid);
        telephone.hears(new Telephone.Sound(words, damaged, waited, lasting));
        waited = Duration.ZERO;
    }

    Telephone.Act acts() {
        var act = telephone.acts();
        waited = Duration.ZERO;
        if (act instanceof Telephone.Act.Speaks speaks) {
            attribution.note(speaks.words(), sid);
        }
        return act;
    }

    void asked(Delivery delivery) {
        asked.add(new Asked(delivery, delivery.repeat()));
    }

    /** Lets the webhook that comes next overtake this one. */
    void holdsBack(Webhook webhook) {
        heldBack.add(webhook);
    }

    /** What has been overtaken since this was asked last. */
    List<Webhook> overtaken() {
        var overtaken = List.copyOf(heldBack);
        heldBack.clear();
        return overtaken;
    }

    void alert(int code, String text) {
        alerts.add(new CallLog.Alert(code, text));
    }

    /** The REST API says what happens next. */
    void intervene(Next next) {
        intervention.set(next);
        time.interrupt();
    }

    @Nullable
    Next intervention() {
        time.resume();
        return intervention.getAndSet(null);
    }

    long seconds() {
        return time.passed().plusMillis(999).toSeconds();
    }

    CallLog log() {
        return new CallLog(
                sid,
                status,
                time.passed(),
                asked.stream().map(LiveCall::exchange).toList(),
                List.copyOf(alerts));
    }

    private static CallLog.Exchange exchange(Asked asked) {
        var delivery = asked.delivery();
        Boolean alike = null;
        if (asked.repeat() != null) {
            alike = asked.repeat()
                    .completeOnTimeout(null, 20, TimeUnit.SECONDS)
                    .handle((second, failure) -> second != null && second.answeredLike(delivery))
                    .join();
        }
        return new CallLog.Exchange(delivery.url(), delivery.status(), delivery.took(), delivery.attempts(), alike);
    }
}
