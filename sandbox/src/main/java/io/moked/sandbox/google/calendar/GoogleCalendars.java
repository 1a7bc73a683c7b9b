package io.moked.sandbox.google.calendar;

import io.moked.sandbox.fault.Fault;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.http.VendorServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Emulated Google Calendar under {@code /google}: consent at {@code /google/o/oauth2/v2/auth}, tokens at
 * {@code /google/token} and {@code /google/revoke}, the API at {@code /google/calendar/v3}. Whoever comes has an
 * account.
 */
public final class GoogleCalendars {

    /** What is asked of people: their calendars' events. */
    public static final String SCOPE = "https://www.googleapis.com/auth/calendar.events";

    private static final String PATH = "/google";
    private static final String API = PATH + "/calendar/v3";

    private interface Answer {
        ObjectNode of(GoogleCalendar calendar, JsonNode body);
    }

    private final Faults faults;
    private final Clock clock;
    private final Tokens tokens;
    private final Consent consent;
    private final Channels channels;
    private final EventsResource events;
    private final Map<String, GoogleCalendar> calendars = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger limited = new AtomicInteger();
    private volatile int lists;

    private GoogleCalendars(
            Faults faults, Clock clock, GoogleClient client, UnaryOperator<String> reached, int longestPage) {
        this.faults = faults;
        this.clock = clock;
        this.tokens = new Tokens(client, clock);
        this.consent = new Consent(client, tokens);
        this.channels = new Channels(faults, clock, reached);
        this.events = new EventsResource(longestPage);
    }

    /**
     * Mounts it.
     *
     * @param faults what goes wrong; operations are {@code token}, {@code calendar} and {@code push}
     * @param client who may ask for calendars
     * @param reached where the server behind a public address is
     * @param longestPage of a list, whatever is asked for
     */
    public static GoogleCalendars on(
            VendorServer server,
            Faults faults,
            Clock clock,
            GoogleClient client,
            UnaryOperator<String> reached,
            int longestPage) {
        var google = new GoogleCalendars(faults, clock, client, reached, longestPage);
        google.mount(server);
        return google;
    }

    /** Somebody's calendar. */
    public GoogleCalendar calendar(String email) {
        return calendars.computeIfAbsent(email, one -> new GoogleCalendar(one, clock, () -> channels.tellChange(one)));
    }

    /** Somebody takes back, at Google, what they allowed. */
    public void withdraw(String email) {
        tokens.withdraw(email);
    }

    /** Whether somebody still allows anything. */
    public boolean isAllowed(String email) {
        return tokens.isAllowed(email);
    }

    /** All access tokens are of no use from now on; refresh tokens are. */
    public void expireAccessTokens() {
        tokens.expireAccess();
    }

    /** So many requests to come are too many for Google's taste. */
    public void limitRate(int count) {
        limited.set(count);
    }

    /** How many channels of a calendar are open. */
    public int channels(String email) {
        return channels.open(email);
    }

    /** How many events were inserted, changed or deleted through the API. */
    public int writes() {
        return writes.get();
    }

    /** How many lists were asked for. */
    public int lists() {
        return lists;
    }

    private void mount(VendorServer server) {
        server.on("GET", PATH + "/o/oauth2/v2/auth", consent::page);
        server.on("POST", PATH + "/o/oauth2/v2/auth", consent::answer);
        server.on("POST", PATH + "/token", request -> faulty("token", () -> tokens.exchange(request)));
        server.on("POST", PATH + "/revoke", request -> faulty("token", () -> tokens.revoke(request)));
        var one = API + "/calendars/{calendar}";
        var event = one + "/events/{event}";
        server.on("GET", API + "/users/me/calendarList/{calendar}", request -> api(request, this::described));
        server.on("GET", one, request -> api(request, this::described));
        server.on(
                "POST",
                API + "/channels/stop",
                request -> api(request, (calendar, body) -> {
                    channels.stop(calendar.email(), body);
                    return JsonMapper.shared().createObjectNode();
                }));
        server.on(
                "POST",
                one + "/events/watch",
                request -> api(request, (calendar, body) -> channels.open(calendar.email(), body)));
        server.on(
                "GET",
                one + "/events",
                request -> api(request, (calendar, body) -> {
                    lists++;
                    return events.list(calendar, request);
                }));
        server.on("POST", one + "/events", request -> write(request, events::insert));
        server.on(
                "GET",
                event,
                request -> api(request, (calendar, body) -> events.get(calendar, request.variable("event"))));
        server.on("PUT", event, request -> write(request, (calendar, body) -> events.update(calendar, request, body)));
        server.on("PATCH", event, request -> write(request, (calendar, body) -> events.patch(calendar, request, body)));
        server.on("POST", event, request -> write(request, (calendar, body) -> events.patch(calendar, request, body)));
        server.on(
                "DELETE",
                event,
                request -> write(request, (calendar, body) -> {
                    calendar.remove(
                            request.variable("event"),
                            request.header("if-match").orElse(null));
                    return JsonMapper.shared().createObjectNode();
                }));
    }

    private ObjectNode described(GoogleCalendar calendar, JsonNode body) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("kind", "calendar#calendarListEntry")
                .put("id", calendar.email())
                .put("summary", calendar.email())
                .put("timeZone", Times.ZONE.getId())
                .put("primary", true)
                .put("accessRole", "owner");
    }

    private Reply write(Request request, Answer answer) throws Exception {
        return api(request, (calendar, body) -> {
            var stored = answer.of(calendar, body);
            writes.incrementAndGet();
            return stored;
        });
    }

    private Reply api(Request request, Answer answer) throws Exception {
        try {
            var account = tokens.account(request);
            if (limited.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw tooMany();
            }
            var calendar = request.variables().getOrDefault("calendar", "primary");
            if (!calendar.equals("primary") && !calendar.equals(account)) {
                throw Refused.notFound();
            }
            return faulty("calendar", () -> {
                var body = answer.of(calendar(account), body(request));
                return request.method().equals("DELETE") || body.isEmpty()
                        ? Reply.of(204, "application/json", new byte[0])
                        : Reply.json(200, body.toString());
            });
        } catch (Refused e) {
            return e.reply();
        }
    }

    private Refused tooMany() {
        return requests.incrementAndGet() % 2 == 0
                ? new Refused(429, "usageLimits", "rateLimitExceeded", "Rate Limit Exceeded")
                : new Refused(403, "usageLimits", "rateLimitExceeded", "Rate Limit Exceeded");
    }

    private interface Action {
        Reply run();
    }

    private Reply faulty(String operation, Action action) throws InterruptedException {
        var fault = faults.strike(Fault.Vendor.GOOGLE, operation, null).orElse(null);
        if (fault == null) {
            return action.run();
        }
        return switch (fault.kind()) {
            case FAIL -> new Refused(503, "global", "backendError", "Backend Error").reply();
            case DROP -> {
                action.run();
                yield Reply.none();
            }
            case SLOW -> {
                Thread.sleep(fault.delay());
                yield action.run();
            }
            case REPEAT, REORDER -> action.run();
        };
    }

    private static JsonNode body(Request request) {
        if (request.body().length == 0) {
            return JsonMapper.shared().createObjectNode();
        }
        try {
            var gzip = request.header("content-encoding").orElse("").equals("gzip");
            var text = gzip
                    ? new String(
                            new GZIPInputStream(new ByteArrayInputStream(request.body())).readAllBytes(),
                            StandardCharsets.UTF_8)
                    : request.text();
            return JsonMapper.shared().readTree(text);
        } catch (IOException | JacksonException e) {
            throw Refused.invalid("Parse Error");
        }
    }
}
