package io.moked.sandbox.openai.dialogue;

import io.moked.sandbox.openai.dialogue.Conversation.Turn;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How the agent puts a tool's answer to the caller. */
final class Results {

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("SHABBAT", "בשבת אנחנו סגורים."),
            Map.entry("HOLIDAY", "בחג אנחנו סגורים."),
            Map.entry("SLOT_TAKEN", "השעה הזאת כבר תפוסה."),
            Map.entry("OUTSIDE_HOURS", "בשעה הזאת אנחנו סגורים."),
            Map.entry("CLOSED", "אנחנו סגורים אז."),
            Map.entry("BREAK", "בשעה הזאת יש הפסקה."),
            Map.entry("PAST", "הזמן הזה כבר עבר."),
            Map.entry("NOT_FOUND", "לא מצאתי את התור."));

    private Results() {}

    static String spoken(Turn.Result result, Memory memory) {
        var value = result.value();
        var said = value.path("say").asString(value.path("message").asString(""));
        return switch (Memory.status(value)) {
            case "booked", "confirmed" -> done(said, "קבעתי לכם תור" + when(value) + with(value) + ".");
            case "moved" -> done(said, "העברתי את התור" + when(value) + ".");
            case "cancelled", "canceled" -> done(said, "התור" + when(value) + " בוטל.");
            case "pending" -> said.isEmpty() ? "רשמתי את הבקשה. ברגע שהיא תאושר תישלח אליכם הודעה." : said;
            case "rejected" -> rejected(said, value, memory);
            default -> other(result.tool(), said, value, memory);
        };
    }

    private static String done(String said, String otherwise) {
        return (said.isEmpty() ? otherwise : sentence(said)) + " אפשר " + Phrases.ANYTHING_ELSE + "?";
    }

    private static String rejected(String said, JsonNode value, Memory memory) {
        var reason = said.isEmpty() ? REASONS.getOrDefault(value.path("reason").asString(""), "זה לא מתאפשר.") : said;
        return sentence(reason) + " " + alternative(reason, memory.offer());
    }

    private static String sentence(String said) {
        return said.matches("(?s).*[.!?]\\s*") ? said.strip() : said.strip() + ".";
    }

    private static String alternative(String reason, Optional<Offer> offer) {
        if (offer.isEmpty()) {
            return reason.endsWith("?") ? "" : "איזה מועד אחר נוח לכם?";
        }
        return reason.contains(offer.get().spoken())
                ? "מתאים?"
                : "אפשר " + offer.get().spoken() + ". מתאים?";
    }

    private static String other(String tool, String said, JsonNode value, Memory memory) {
        if (!said.isEmpty()) {
            return said;
        }
        return switch (tool) {
            case "find_free_slots" -> free(Offer.in(value));
            case "take_message" -> "רשמתי, ונחזור אליכם. אפשר " + Phrases.ANYTHING_ELSE + "?";
            case "transfer_to_person" -> "רגע אחד, אני מעבירה אתכם.";
            case "end_call" -> Phrases.FAREWELL;
            default -> "לא הצלחתי לבצע את זה. " + alternative("", memory.offer());
        };
    }

    private static String free(java.util.List<Offer> offers) {
        return offers.isEmpty()
                ? "לצערי אין אז זמן פנוי. איזה יום אחר נוח לכם?"
                : "יש זמן פנוי " + offers.stream().limit(2).map(Offer::spoken).collect(Collectors.joining(" או "))
                        + ". מה מתאים?";
    }

    private static String when(JsonNode value) {
        var when = value.path("spoken").asString(value.path("when").asString(""));
        return when.isEmpty() ? "" : " " + when;
    }

    private static String with(JsonNode value) {
        var staff = value.path("staff").asString("");
        return staff.isEmpty() ? "" : ", אצל " + staff;
    }
}
