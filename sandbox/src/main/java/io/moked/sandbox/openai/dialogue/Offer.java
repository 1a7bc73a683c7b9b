package io.moked.sandbox.openai.dialogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A time that a tool said was free.
 *
 * @param spoken how to say it
 */
record Offer(LocalDate date, LocalTime time, @Nullable String staff, String spoken) {

    private static final List<String> LISTS = List.of("alternatives", "slots", "free_slots", "freeSlots", "options");

    /** Those in a tool's answer, in its order. */
    static List<Offer> in(JsonNode result) {
        var offers = new ArrayList<Offer>();
        for (var list : LISTS) {
            for (var item : result.path(list)) {
                add(item, offers);
            }
        }
        return offers;
    }

    private static void add(JsonNode item, List<Offer> offers) {
        try {
            var start = item.path("start").asString("");
            var date = LocalDate.parse(item.path("date").asString(start.length() > 10 ? start.substring(0, 10) : ""));
            var time = LocalTime.parse(item.path("time").asString(start.length() > 15 ? start.substring(11, 16) : ""));
            var staff = item.path("staff");
            var spoken = item.path("spoken").asString("%d בחודש בשעה %s".formatted(date.getDayOfMonth(), time));
            offers.add(new Offer(date, time, staff.isString() ? staff.asString() : null, spoken));
        } catch (DateTimeParseException e) {
            // Not a time that could be booked.
        }
    }
}
