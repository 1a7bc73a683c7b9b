package io.moked.sandbox.twilio.line;

import io.moked.sandbox.fault.CallAttribution;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.twilio.TwilioAccount;
import io.moked.sandbox.twilio.TwilioSettings;
import io.moked.sandbox.twilio.webhook.Webhooks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All calls, those under way and those that are over. */
public final class Lines {

    /**
     * A call as the REST API shows it.
     *
     * @param endedAt absent while it goes on
     * @param seconds in line time, so far
     */
    public record CallView(
            String sid,
            String account,
            String from,
            String to,
            String status,
            Instant startedAt,
            @Nullable Instant endedAt,
            long seconds) {}

    private final TwilioSettings settings;
    private final Collection<TwilioAccount> accounts;
    private final Webhooks webhooks;
    private final Faults faults;
    private final Recordings recordings;
    private final CallAttribution attribution;
    private final String baseUrl;
    private final Map<String, LiveCall> calls = new ConcurrentHashMap<>();
    private final Map<String, String> newestOf = new ConcurrentHashMap<>();

    /** @param baseUrl of the REST API, where recordings are fetched */
    public Lines(
            TwilioSettings settings,
            Collection<TwilioAccount> accounts,
            Webhooks webhooks,
            Faults faults,
            Recordings recordings,
            CallAttribution attribution,
            String baseUrl) {
        this.settings = settings;
        this.accounts = List.copyOf(accounts);
        this.webhooks = webhooks;
        this.faults = faults;
        this.recordings = recordings;
        this.attribution = attribution;
        this.baseUrl = baseUrl;
    }

    /**
     * Places a call and leads it to its end.
     *
     * @throws IllegalArgumentException if nobody owns the number
     */
    public CallLog call(String sid, String from, String to, Telephone telephone) throws InterruptedException {
        var account = accounts.stream()
                .filter(candidate -> candidate.number(to).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no account has the number " + to));
        var number = account.number(to).orElseThrow();
        var call = new LiveCall(sid, account, number, from, telephone, new LineTime(settings.lineSpeed()), attribution);
        calls.put(sid, call);
        newestOf.put(from, sid);
        new Conductor(call, webhooks, new Verbs(call, webhooks, faults, recordings, baseUrl)).run();
        return call.log();
    }

    /** The newest call of a caller. */
    public Optional<String> newestOf(String caller) {
        return Optional.ofNullable(newestOf.get(caller));
    }

    /** A call of an account. */
    public Optional<CallView> find(String account, String sid) {
        return Optional.ofNullable(calls.get(sid))
                .filter(call -> call.account.sid().equals(account))
                .map(Lines::view);
    }

    /** All calls of an account, the newest first. */
    public List<CallView> of(String account) {
        return calls.values().stream()
                .filter(call -> call.account.sid().equals(account))
                .sorted((a, b) -> b.startedAt.compareTo(a.startedAt))
                .map(Lines::view)
                .toList();
    }

    /** Ends a call that is under way. */
    public void end(String sid) {
        live(sid).intervene(new Next.End("completed"));
    }

    /** Sends a call that is under way to another document. */
    public void redirect(String sid, String url, String method) {
        live(sid).intervene(new Next.Ask(url, method, Map.of()));
    }

    /**
     * Has a call that is under way execute a document.
     *
     * @throws IllegalArgumentException if it is no TwiML
     */
    public void execute(String sid, String twiml) {
        try {
            live(sid).intervene(new Next.Execute(TwimlReader.read(twiml.getBytes(StandardCharsets.UTF_8))));
        } catch (TwimlError e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private LiveCall live(String sid) {
        return Optional.ofNullable(calls.get(sid)).orElseThrow();
    }

    private static CallView view(LiveCall call) {
        return new CallView(
                call.sid,
                call.account.sid(),
                call.from,
                call.number.number(),
                call.status(),
                call.startedAt,
                call.endedAt(),
                call.seconds());
    }
}
