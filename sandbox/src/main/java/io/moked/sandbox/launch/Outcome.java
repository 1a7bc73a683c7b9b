package io.moked.sandbox.launch;

import io.moked.sandbox.world.EventLog.Heard;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What came of calls, told by the events that followed. */
final class Outcome {

    private static final DateTimeFormatter ISRAEL = DateTimeFormatter.ofPattern(
                    "EEEE d.M.yyyy HH:mm", Locale.of("he", "IL"))
            .withZone(ZoneId.of("Asia/Jerusalem"));

    private Outcome() {}

    static Table of(List<Heard> events) {
        var table = new Table();
        latest(events, "customer.changed")
                .forEach(customer -> table.row("customer", text(customer, "name") + ", " + phones(customer)));
        for (var topic : List.of("appointment.booked", "appointment.moved", "appointment.cancelled")) {
            latest(events, topic).forEach(appointment -> table.row(topic, appointment(appointment)));
        }
        latest(events, "appointment.rejected")
                .forEach(rejected -> table.row("appointment.rejected", text(rejected, "reason")));
        latest(events, "task.requested")
                .forEach(task -> table.row("task", text(task, "kind") + ": " + text(task, "text")));
        latest(events, "message.status")
                .forEach(message -> table.row(
                        "message",
                        text(message, "channel") + " to " + text(message, "to") + ": " + text(message, "state")));
        latest(events, "conversation.summarized")
                .forEach(summary -> table.row("summary", text(summary, "outcome") + ": " + text(summary, "summary")));
        perTopic(events).forEach((topic, count) -> table.row("events", "%4d  %s".formatted(count, topic)));
        return table;
    }

    /** Of each thing the newest version. */
    private static List<JsonNode> latest(List<Heard> events, String topic) {
        var newest = new LinkedHashMap<String, JsonNode>();
        for (var event : events) {
            if (event.topic().equals(topic)) {
                newest.merge(event.key(), event.content(), Outcome::newer);
            }
        }
        return List.copyOf(newest.values());
    }

    private static JsonNode newer(JsonNode one, JsonNode other) {
        return other.path("version").asLong(0) >= one.path("version").asLong(0) ? other : one;
    }

    private static Map<String, Long> perTopic(List<Heard> events) {
        var counts = new TreeMap<String, Long>();
        events.forEach(event -> counts.merge(event.topic(), 1L, Long::sum));
        return counts;
    }

    private static String appointment(JsonNode appointment) {
        var starts = appointment.path("startsAt").asString("");
        return "%s, %s, %s"
                .formatted(
                        text(appointment, "serviceName"),
                        text(appointment, "staffName"),
                        starts.isEmpty() ? "" : ISRAEL.format(Instant.parse(starts)));
    }

    private static String phones(JsonNode customer) {
        return String.join(
                " ",
                customer.path("phones")
                        .valueStream()
                        .map(phone -> phone.asString(""))
                        .toList());
    }

    private static String text(JsonNode event, String field) {
        return event.path(field).asString("—");
    }
}
