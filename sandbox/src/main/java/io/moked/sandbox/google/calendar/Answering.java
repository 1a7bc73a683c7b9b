package io.moked.sandbox.google.calendar;

import io.moked.sandbox.fault.Fault;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How requests are answered: to whom, within which limits, and with what going wrong. */
final class Answering {

    /** What is answered about a calendar. */
    interface Answer {
        ObjectNode of(GoogleCalendar calendar, JsonNode body);
    }

    private final Faults faults;
    private final Tokens tokens;
    private final Function<String, GoogleCalendar> calendars;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger limited = new AtomicInteger();
    private final Map<Integer, LongAdder> refusals = new ConcurrentHashMap<>();

    Answering(Faults faults, Tokens tokens, Function<String, GoogleCalendar> calendars) {
        this.faults = faults;
        this.tokens = tokens;
        this.calendars = calendars;
    }

    void limitRate(int count) {
        limited.set(count);
    }

    int writes() {
        return writes.get();
    }

    long refusals(int status) {
        return refusals.getOrDefault(status, new LongAdder()).sum();
    }

    Reply write(Request request, Answer answer) throws Exception {
        return api(request, (calendar, body) -> {
            var stored = answer.of(calendar, body);
            writes.incrementAndGet();
            return stored;
        });
    }

    Reply api(Request request, Answer answer) throws Exception {
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
                var body = answer.of(calendars.apply(account), body(request));
                return request.method().equals("DELETE") || body.isEmpty()
                        ? Reply.of(204, "application/json", new byte[0])
                        : Reply.json(200, body.toString());
            });
        } catch (Refused e) {
            refusals.computeIfAbsent(e.status(), status -> new LongAdder()).increment();
            return e.reply();
        }
    }

    private Refused tooMany() {
        return requests.incrementAndGet() % 2 == 0
                ? new Refused(429, "usageLimits", "rateLimitExceeded", "Rate Limit Exceeded")
                : new Refused(403, "usageLimits", "rateLimitExceeded", "Rate Limit Exceeded");
    }

    /** What is done unless something goes wrong. */
    interface Action {
        Reply run();
    }

    Reply faulty(String operation, Action action) throws InterruptedException {
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
