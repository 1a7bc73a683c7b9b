package io.moked.sandbox.google.calendar;

import io.moked.sandbox.fault.Fault;
import io.moked.sandbox.fault.Faults;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who is told when a calendar changes, until when. */
final class Channels {

    private static final Logger log = LoggerFactory.getLogger(Channels.class);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private record Channel(
            String id,
            String resource,
            String account,
            String token,
            String address,
            Instant until,
            AtomicInteger count) {}

    private final Faults faults;
    private final Clock clock;
    private final UnaryOperator<String> reached;
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();

    Channels(Faults faults, Clock clock, UnaryOperator<String> reached) {
        this.faults = faults;
        this.clock = clock;
        this.reached = reached;
    }

    ObjectNode open(String account, JsonNode asked) {
        var address = asked.path("address").asString("");
        if (!address.startsWith("https://")) {
            throw new Refused(400, "global", "push.webhookUrlNotHttps", "WebHook callback must be HTTPS: " + address);
        }
        var longest = clock.instant().plus(LONGEST);
        var wanted = asked.hasNonNull("expiration")
                ? Instant.ofEpochMilli(asked.get("expiration").asLong())
                : clock.instant().plus(Duration.ofDays(7));
        var channel = new Channel(
                asked.path("id").asString(""),
                "resource-" + UUID.nameUUIDFromBytes(account.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                account,
                asked.path("token").asString(""),
                address,
                wanted.isAfter(longest) ? longest : wanted,
                new AtomicInteger());
        if (!channel.id().matches("[A-Za-z0-9\\-_+/=]{1,64}") || channels.putIfAbsent(channel.id(), channel) != null) {
            throw new Refused(400, "global", "channelIdNotUnique", "Channel id " + channel.id() + " not unique");
        }
        tell(channel, "sync");
        return JsonMapper.shared()
                .createObjectNode()
                .put("kind", "api#channel")
                .put("id", channel.id())
                .put("resourceId", channel.resource())
                .put("resourceUri", "https://www.googleapis.com/calendar/v3/calendars/" + account + "/events")
                .put("token", channel.token())
                .put("expiration", "" + channel.until().toEpochMilli());
    }

    void stop(String account, JsonNode asked) {
        var channel = channels.get(asked.path("id").asString(""));
        if (channel == null
                || !channel.account().equals(account)
                || !channel.resource().equals(asked.path("resourceId").asString(""))) {
            throw new Refused(404, "global", "notFound", "Channel '" + asked.path("id") + "' not found");
        }
        channels.remove(channel.id());
    }

    int open(String account) {
        return (int) channels.values().stream()
                .filter(one -> one.account().equals(account) && one.until().isAfter(clock.instant()))
                .count();
    }

    void tellChange(String account) {
        channels.values().stream()
                .filter(one -> one.account().equals(account) && one.until().isAfter(clock.instant()))
                .forEach(one -> tell(one, "exists"));
    }

    private void tell(Channel channel, String state) {
        var number = channel.count().incrementAndGet();
        var fault = faults.strike(Fault.Vendor.GOOGLE, "push", null);
        var kind = fault.map(Fault::kind).orElse(null);
        if (kind == Fault.Kind.DROP) {
            return;
        }
        var delay = kind == Fault.Kind.SLOW ? fault.orElseThrow().delay() : Duration.ZERO;
        Thread.ofVirtual().start(() -> {
            post(channel, state, number, delay);
            if (kind == Fault.Kind.REPEAT) {
                post(channel, state, number, Duration.ZERO);
            }
        });
    }

    private void post(Channel channel, String state, int number, Duration delay) {
        var expires =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(channel.until().atOffset(ZoneOffset.UTC));
        var request = HttpRequest.newBuilder(URI.create(reached.apply(channel.address())))
                .timeout(Duration.ofSeconds(10))
                .header("X-Goog-Channel-ID", channel.id())
                .header("X-Goog-Channel-Token", channel.token())
                .header("X-Goog-Channel-Expiration", expires)
                .header("X-Goog-Resource-ID", channel.resource())
                .header("X-Goog-Resource-URI", "https://www.googleapis.com/calendar/v3/calendars/primary/events")
                .header("X-Goog-Resource-State", state)
                .header("X-Goog-Message-Number", "" + number)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            Thread.sleep(delay);
            HTTP.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (java.io.IOException e) {
            log.atWarn().addKeyValue("reason", e.getClass().getName()).log("A push did not arrive");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
