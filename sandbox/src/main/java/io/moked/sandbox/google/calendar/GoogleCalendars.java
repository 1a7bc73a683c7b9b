package io.moked.sandbox.google.calendar;

import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.http.VendorServer;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
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

    private final Clock clock;
    private final Tokens tokens;
    private final Consent consent;
    private final Channels channels;
    private final EventsResource events;
    private final Answering answering;
    private final Map<String, GoogleCalendar> calendars = new ConcurrentHashMap<>();
    private final AtomicInteger lists = new AtomicInteger();

    private GoogleCalendars(
            Faults faults, Clock clock, GoogleClient client, UnaryOperator<String> reached, int longestPage) {
        this.clock = clock;
        this.tokens = new Tokens(client, clock);
        this.consent = new Consent(client, tokens);
        this.channels = new Channels(faults, clock, reached);
        this.events = new EventsResource(longestPage);
        this.answering = new Answering(faults, tokens, this::calendar);
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
        answering.limitRate(count);
    }

    /** How many channels of a calendar are open. */
    public int channels(String email) {
        return channels.open(email);
    }

    /** How many events were inserted, changed or deleted through the API. */
    public int writes() {
        return answering.writes();
    }

    /** How many requests for a calendar were refused with a status of HTTP. */
    public long refusals(int status) {
        return answering.refusals(status);
    }

    /** How many lists were asked for. */
    public int lists() {
        return lists.get();
    }

    private void mount(VendorServer server) {
        server.on("GET", PATH + "/o/oauth2/v2/auth", consent::page);
        server.on("POST", PATH + "/o/oauth2/v2/auth", consent::answer);
        server.on("POST", PATH + "/token", request -> answering.faulty("token", () -> tokens.exchange(request)));
        server.on("POST", PATH + "/revoke", request -> answering.faulty("token", () -> tokens.revoke(request)));
        var one = API + "/calendars/{calendar}";
        var event = one + "/events/{event}";
        server.on("GET", API + "/users/me/calendarList/{calendar}", request -> answering.api(request, this::described));
        server.on("GET", one, request -> answering.api(request, this::described));
        server.on(
                "POST",
                API + "/channels/stop",
                request -> answering.api(request, (calendar, body) -> {
                    channels.stop(calendar.email(), body);
                    return JsonMapper.shared().createObjectNode();
                }));
        server.on(
                "POST",
                one + "/events/watch",
                request -> answering.api(request, (calendar, body) -> channels.open(calendar.email(), body)));
        server.on(
                "GET",
                one + "/events",
                request -> answering.api(request, (calendar, body) -> {
                    lists.incrementAndGet();
                    return events.list(calendar, request);
                }));
        server.on("POST", one + "/events", request -> answering.write(request, events::insert));
        server.on(
                "GET",
                event,
                request -> answering.api(request, (calendar, body) -> events.get(calendar, request.variable("event"))));
        server.on(
                "PUT",
                event,
                request -> answering.write(request, (calendar, body) -> events.update(calendar, request, body)));
        server.on(
                "PATCH",
                event,
                request -> answering.write(request, (calendar, body) -> events.patch(calendar, request, body)));
        server.on(
                "POST",
                event,
                request -> answering.write(request, (calendar, body) -> events.patch(calendar, request, body)));
        server.on(
                "DELETE",
                event,
                request -> answering.write(request, (calendar, body) -> {
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
                .put("summary", calendar.name())
                .put("timeZone", Times.ZONE.getId())
                .put("primary", true)
                .put("accessRole", "owner");
    }
}
