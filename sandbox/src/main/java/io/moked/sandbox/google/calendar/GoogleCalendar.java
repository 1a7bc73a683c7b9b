package io.moked.sandbox.google.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The calendar of one person: what is in it, in the order in which it last changed, and what they do with it by hand. */
public final class GoogleCalendar {

    private final String email;
    private final Clock clock;
    private final Runnable changed;
    private final Map<String, ObjectNode> events = new LinkedHashMap<>();
    private final Map<String, Long> changes = new LinkedHashMap<>();
    private long sequence;

    /** How an event became, at a moment of {@link #sequence()}. */
    record Change(long at, ObjectNode event) {}

    private int era;
    private volatile String name;

    GoogleCalendar(String email, Clock clock, Runnable changed) {
        this.email = email;
        this.name = email;
        this.clock = clock;
        this.changed = changed;
    }

    /** Its id: the person's address. */
    public String email() {
        return email;
    }

    /** What the person calls it: their address, unless they call it something else. */
    public String name() {
        return name;
    }

    /** The person calls it something else. */
    public void rename(String other) {
        name = other;
    }

    /** Everything that stands in it. */
    public synchronized List<ObjectNode> events() {
        return events.values().stream()
                .filter(event -> !isCancelled(event))
                .map(ObjectNode::deepCopy)
                .toList();
    }

    /** One event, also one that is deleted. */
    public synchronized Optional<ObjectNode> event(String id) {
        return Optional.ofNullable(events.get(id)).map(ObjectNode::deepCopy);
    }

    /** The person writes something into it; returns its id. */
    public String create(String title, Instant start, Instant end) {
        var event = JsonMapper.shared().createObjectNode();
        event.put("id", UUID.randomUUID().toString().replace("-", "")).put("summary", title);
        setTime(event, start, end);
        return insert(event).get("id").asString();
    }

    /** The person writes something into it that fills whole days. */
    public String createAllDay(String title, LocalDate first, LocalDate after) {
        var event = JsonMapper.shared().createObjectNode();
        event.put("id", UUID.randomUUID().toString().replace("-", "")).put("summary", title);
        event.putObject("start").put("date", first.toString());
        event.putObject("end").put("date", after.toString());
        return insert(event).get("id").asString();
    }

    /** The person writes something into it that comes every so many days; returns the ids of all of it. */
    public List<String> repeat(String title, Instant start, Instant end, int everyDays, int times) {
        var series = UUID.randomUUID().toString().replace("-", "");
        var ids = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            var shift = Duration.ofDays((long) everyDays * i);
            var from = start.atZone(Times.ZONE).plusDays(shift.toDays()).toInstant();
            var event = JsonMapper.shared().createObjectNode();
            var name = from.truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[-:]", "");
            event.put("id", series + "_" + name).put("summary", title).put("recurringEventId", series);
            setTime(event, from, from.plus(Duration.between(start, end)));
            ids.add(insert(event).get("id").asString());
        }
        return ids;
    }

    /** The person drags or stretches something. */
    public void move(String id, Instant start, Instant end) {
        change(id, event -> setTime(event, start, end));
    }

    /** The person changes whatever they like. */
    public void change(String id, Consumer<ObjectNode> change) {
        synchronized (this) {
            var event = standing(id).deepCopy();
            change.accept(event);
            store(event);
        }
        changed.run();
    }

    /** The person deletes something. */
    public void delete(String id) {
        remove(id, null);
    }

    /** No token for an incremental list that was given out until now is good any more. */
    public synchronized void forgetSyncTokens() {
        era++;
    }

    static void setTime(ObjectNode event, Instant start, Instant end) {
        event.putObject("start").put("dateTime", start.toString()).put("timeZone", Times.ZONE.getId());
        event.putObject("end").put("dateTime", end.toString()).put("timeZone", Times.ZONE.getId());
    }

    ObjectNode insert(ObjectNode event) {
        ObjectNode stored;
        synchronized (this) {
            if (events.containsKey(event.get("id").asString())) {
                throw new Refused(409, "global", "duplicate", "The requested identifier already exists.");
            }
            event.put("created", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
            stored = store(event);
        }
        changed.run();
        return stored;
    }

    ObjectNode replace(String id, ObjectNode with, @Nullable String etag) {
        ObjectNode stored;
        synchronized (this) {
            var old = Optional.ofNullable(events.get(id)).orElseThrow(Refused::notFound);
            check(old, etag);
            with.put("id", id);
            with.set("created", old.get("created"));
            if (old.has("recurringEventId")) {
                with.set("recurringEventId", old.get("recurringEventId"));
            }
            stored = store(with);
        }
        changed.run();
        return stored;
    }

    void remove(String id, @Nullable String etag) {
        synchronized (this) {
            var event = Optional.ofNullable(events.get(id)).orElseThrow(Refused::notFound);
            if (isCancelled(event)) {
                throw Refused.deleted();
            }
            check(event, etag);
            var cancelled = event.deepCopy();
            cancelled.put("status", "cancelled");
            store(cancelled);
        }
        changed.run();
    }

    /** What changed after a moment of {@link #sequence()}, oldest change first. */
    synchronized List<Change> changedAfter(long after) {
        return events.values().stream()
                .map(event -> new Change(changeOf(event), event.deepCopy()))
                .filter(change -> change.at() > after)
                .sorted(Comparator.comparing(Change::at))
                .toList();
    }

    private long changeOf(ObjectNode event) {
        return changes.getOrDefault(event.get("id").asString(), 0L);
    }

    synchronized long sequence() {
        return sequence;
    }

    synchronized int era() {
        return era;
    }

    static boolean isCancelled(ObjectNode event) {
        return event.path("status").asString("").equals("cancelled");
    }

    private ObjectNode standing(String id) {
        return Optional.ofNullable(events.get(id))
                .filter(event -> !isCancelled(event))
                .orElseThrow(Refused::notFound);
    }

    private static void check(ObjectNode event, @Nullable String etag) {
        if (etag != null && !etag.equals("*") && !etag.equals(event.get("etag").asString())) {
            throw new Refused(412, "global", "conditionNotMet", "Precondition Failed");
        }
    }

    private ObjectNode store(ObjectNode event) {
        sequence++;
        event.put("kind", "calendar#event").put("etag", "\"" + (3_000_000_000L + sequence) + "\"");
        if (!event.has("status")) {
            event.put("status", "confirmed");
        }
        event.put("updated", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        event.put("iCalUID", event.get("id").asString() + "@google.com");
        event.putObject("organizer").put("email", email).put("self", true);
        events.put(event.get("id").asString(), event);
        changes.put(event.get("id").asString(), sequence);
        return event.deepCopy();
    }
}
