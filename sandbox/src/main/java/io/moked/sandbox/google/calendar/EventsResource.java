package io.moked.sandbox.google.calendar;

import io.moked.sandbox.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The events of a calendar: lists, whole and incremental, and single ones. */
final class EventsResource {

    private static final Pattern ID = Pattern.compile("[a-v0-9]{5,1024}");
    private static final int USUAL_PAGE = 250;
    private static final int LONGEST_PAGE = 2500;
    private static final Set<String> NOT_WITH_A_TOKEN = Set.of(
            "iCalUID",
            "orderBy",
            "privateExtendedProperty",
            "q",
            "sharedExtendedProperty",
            "timeMin",
            "timeMax",
            "updatedMin");

    private final int longestPage;

    EventsResource(int longestPage) {
        this.longestPage = Math.min(longestPage, LONGEST_PAGE);
    }

    /** What a token remembers: since when, within what, and how far the pages are. */
    private record Place(int era, long since, long until, int offset, String timeMin, String timeMax, boolean whole) {

        static Place of(String token) {
            try {
                var parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\\|", -1);
                return new Place(
                        Integer.parseInt(parts[0]),
                        Long.parseLong(parts[1]),
                        Long.parseLong(parts[2]),
                        Integer.parseInt(parts[3]),
                        parts[4],
                        parts[5],
                        Boolean.parseBoolean(parts[6]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Refused.fullSyncRequired();
            }
        }

        String token() {
            var text = String.join("|", "" + era, "" + since, "" + until, "" + offset, timeMin, timeMax, "" + whole);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    ObjectNode list(GoogleCalendar calendar, Request request) {
        var place = place(calendar, request);
        var size = Math.min(
                longestPage, query(request, "maxResults").map(Integer::parseInt).orElse(USUAL_PAGE));
        var showDeleted = !place.whole() || query(request, "showDeleted").equals(Optional.of("true"));
        var found = calendar.changedAfter(place.since()).stream()
                .filter(event -> showDeleted || !GoogleCalendar.isCancelled(event))
                .filter(event -> isWithin(event, place))
                .toList();
        return page(calendar, found, place, size);
    }

    private static Place place(GoogleCalendar calendar, Request request) {
        var page = query(request, "pageToken");
        if (page.isPresent()) {
            return Place.of(page.get());
        }
        var token = query(request, "syncToken");
        if (token.isEmpty()) {
            return new Place(
                    calendar.era(),
                    0,
                    calendar.sequence(),
                    0,
                    query(request, "timeMin").orElse(""),
                    query(request, "timeMax").orElse(""),
                    true);
        }
        if (NOT_WITH_A_TOKEN.stream().anyMatch(request.query()::containsKey)) {
            throw Refused.invalid("Sync token cannot be used with these parameters.");
        }
        if (query(request, "showDeleted").equals(Optional.of("false"))) {
            throw Refused.invalid("Sync token cannot be used without deleted events.");
        }
        var since = Place.of(token.get());
        if (since.era() != calendar.era()) {
            throw Refused.fullSyncRequired();
        }
        return new Place(since.era(), since.until(), calendar.sequence(), 0, since.timeMin(), since.timeMax(), false);
    }

    private static ObjectNode page(GoogleCalendar calendar, List<ObjectNode> found, Place place, int size) {
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("kind", "calendar#events")
                .put("summary", calendar.name())
                .put("timeZone", Times.ZONE.getId());
        var items = body.putArray("items");
        found.stream().skip(place.offset()).limit(size).forEach(event -> items.add(shown(event)));
        var reached = place.offset() + size;
        if (reached < found.size()) {
            var next = new Place(
                    place.era(),
                    place.since(),
                    place.until(),
                    reached,
                    place.timeMin(),
                    place.timeMax(),
                    place.whole());
            return body.put("nextPageToken", next.token());
        }
        return body.put(
                "nextSyncToken",
                new Place(place.era(), place.since(), place.until(), 0, place.timeMin(), place.timeMax(), false)
                        .token());
    }

    /** Of what is deleted a list tells little. */
    private static ObjectNode shown(ObjectNode event) {
        if (!GoogleCalendar.isCancelled(event)) {
            return event;
        }
        var little = JsonMapper.shared().createObjectNode();
        for (var field : List.of("kind", "etag", "id", "status", "recurringEventId")) {
            if (event.has(field)) {
                little.set(field, event.get(field));
            }
        }
        return little;
    }

    private static boolean isWithin(ObjectNode event, Place place) {
        return (place.timeMin().isEmpty() || Times.end(event).isAfter(moment(place.timeMin())))
                && (place.timeMax().isEmpty() || Times.start(event).isBefore(moment(place.timeMax())));
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refused.invalid("Bad Request");
        }
    }

    ObjectNode insert(GoogleCalendar calendar, JsonNode body) {
        var event = object(body);
        if (event.has("recurrence")) {
            throw Refused.invalid("The emulator takes no recurrence; a person's hand writes series into it.");
        }
        if (!event.hasNonNull("id")) {
            event.put("id", UUID.randomUUID().toString().replace("-", ""));
        }
        if (!ID.matcher(event.get("id").asString()).matches()) {
            throw Refused.invalid("Invalid resource id value.");
        }
        Times.check(event);
        return calendar.insert(event);
    }

    ObjectNode get(GoogleCalendar calendar, String id) {
        return calendar.event(id).orElseThrow(Refused::notFound);
    }

    ObjectNode update(GoogleCalendar calendar, Request request, JsonNode body) {
        var event = object(body);
        Times.check(event);
        return calendar.replace(
                request.variable("event"), event, request.header("if-match").orElse(null));
    }

    ObjectNode patch(GoogleCalendar calendar, Request request, JsonNode body) {
        var event = get(calendar, request.variable("event"));
        object(body).properties().forEach(field -> {
            if (field.getValue().isNull()) {
                event.remove(field.getKey());
            } else {
                event.set(field.getKey(), field.getValue());
            }
        });
        Times.check(event);
        return calendar.replace(
                request.variable("event"), event, request.header("if-match").orElse(null));
    }

    private static ObjectNode object(JsonNode body) {
        if (!(body instanceof ObjectNode event)) {
            throw Refused.invalid("Parse Error");
        }
        return event;
    }

    private static Optional<String> query(Request request, String name) {
        return Optional.ofNullable(request.query().get(name)).map(List::getFirst);
    }
}
