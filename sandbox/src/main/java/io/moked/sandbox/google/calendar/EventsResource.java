package io.moked.sandbox.google.calendar;

import io.moked.sandbox.google.calendar.GoogleCalendar.Change;
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

    /** What a token remembers: after which change to go on, up to which the list before reached, and within what. */
    private record Place(int era, long since, long until, String timeMin, String timeMax, boolean whole) {

        static Place of(String token) {
            try {
                var parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\\|", -1);
                return new Place(
                        Integer.parseInt(parts[0]),
                        Long.parseLong(parts[1]),
                        Long.parseLong(parts[2]),
                        parts[3],
                        parts[4],
                        Boolean.parseBoolean(parts[5]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Refused.fullSyncRequired();
            }
        }

        Place after(long change) {
            return new Place(era, change, until, timeMin, timeMax, whole);
        }

        Place next() {
            return new Place(era, since, until, timeMin, timeMax, false);
        }

        String token() {
            var text = String.join("|", "" + era, "" + since, "" + until, timeMin, timeMax, "" + whole);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    ObjectNode list(GoogleCalendar calendar, Request request) {
        var place = place(calendar, request);
        var size = Math.min(
                longestPage, query(request, "maxResults").map(Integer::parseInt).orElse(USUAL_PAGE));
        var showDeleted = !place.whole() || query(request, "showDeleted").equals(Optional.of("true"));
        var found = calendar.changedAfter(place.since()).stream()
                .filter(change -> showDeleted || !GoogleCalendar.isCancelled(change.event()))
                .filter(change -> isWithin(change.event(), place))
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
        return new Place(since.era(), since.until(), calendar.sequence(), since.timeMin(), since.timeMax(), false);
    }

    /** What changes between two pages comes again on a later one, and nothing else moves. */
    private static ObjectNode page(GoogleCalendar calendar, List<Change> found, Place place, int size) {
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("kind", "calendar#events")
                .put("summary", calendar.name())
                .put("timeZone", Times.ZONE.getId());
        var items = body.putArray("items");
        var shown = found.stream().limit(size).toList();
        shown.forEach(change -> items.add(shown(change.event())));
        return shown.size() < found.size()
                ? body.put("nextPageToken", place.after(shown.getLast().at()).token())
                : body.put("nextSyncToken", place.next().token());
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
