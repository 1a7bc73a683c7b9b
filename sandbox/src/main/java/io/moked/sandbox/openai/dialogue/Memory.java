package io.moked.sandbox.openai.dialogue;

import io.moked.sandbox.openai.dialogue.Conversation.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What follows from everything said so far. */
final class Memory {

    private static final Set<String> DONE =
            Set.of("booked", "moved", "cancelled", "canceled", "pending", "confirmed", "ok");
    private static final Set<String> CHANGING = Set.of("book_appointment", "move_appointment", "cancel_appointment");

    final Setting setting;
    Wish wish = new Wish();
    /** The caller's name. */
    @Nullable
    String name;
    /** Whether the name was asked for. */
    boolean nameAsked;
    /** Whether the last words said something about when, or chose an offer. */
    boolean news;

    /** Whether the last attempt to book or move was rejected. */
    boolean rejected;

    private List<Offer> offers = List.of();
    private int refused;
    private String question = "";

    private Memory(Setting setting) {
        this.setting = setting;
        this.name = setting.customer();
    }

    static Memory of(Conversation conversation, Setting setting) {
        var memory = new Memory(setting);
        conversation.turns().forEach(memory::take);
        return memory;
    }

    /** The offer that stands, if one was made and not refused. */
    Optional<Offer> offer() {
        return refused < offers.size() ? Optional.of(offers.get(refused)) : Optional.empty();
    }

    boolean offersExhausted() {
        return !offers.isEmpty() && refused >= offers.size();
    }

    /** What a tool's answer calls itself. */
    static String status(JsonNode result) {
        return result.path("status").asString("").toLowerCase(Locale.ROOT);
    }

    private void take(Turn turn) {
        switch (turn) {
            case Turn.User said -> hear(Utterance.of(said.text()));
            case Turn.Agent said -> {
                question = said.text();
                nameAsked |= question.contains(Phrases.WHOSE_NAME);
            }
            case Turn.Result result -> learn(result.tool(), result.value());
            case Turn.Called called -> {
                // Its answer tells what came of it.
            }
            case Turn.Remark remark -> {
                // Nobody's wish.
            }
        }
    }

    private void hear(Utterance utterance) {
        determineKind(utterance);
        Names.in(utterance, question.contains(Phrases.WHOSE_NAME)).ifPresent(found -> name = found);
        var standing = offer();
        boolean when = wish.hear(utterance, setting) && isAboutAnAppointment(utterance);
        news = when;
        if (when) {
            offers.stream()
                    .filter(offer -> offer.time().equals(wish.time))
                    .filter(offer -> !wish.daySaid || offer.date().equals(wish.date))
                    .findFirst()
                    .ifPresent(offer -> wish.accept(offer, utterance.said().strip()));
        } else if (utterance.has(Says.NEXT_WEEK)
                && wish.delayAWeek(utterance.said().strip())) {
            news = true;
        } else if (standing.isPresent() && utterance.has(Says.NO)) {
            refused++;
        } else if (standing.isPresent() && utterance.has(Says.YES)) {
            wish.accept(standing.get(), utterance.said().strip());
            news = true;
        }
    }

    private void determineKind(Utterance utterance) {
        if (utterance.has(Says.CANCEL)) {
            wish.kind = Wish.Kind.CANCEL;
        } else if (utterance.has(Says.MOVE)) {
            wish.kind = Wish.Kind.MOVE;
        } else if (wish.kind == null
                && (utterance.has(Says.BOOK) || utterance.has(Says.FREE) || agreesToBook(utterance))) {
            wish.kind = Wish.Kind.BOOK;
        }
    }

    /** Whoever says a day and asks nothing wants to come then; "are you open today?" is no wish. */
    private boolean isAboutAnAppointment(Utterance utterance) {
        if (wish.kind == null && utterance.has(Says.QUESTION)) {
            wish.forgetWhen();
            return false;
        }
        if (wish.kind == null) {
            wish.kind = Wish.Kind.BOOK;
        }
        return true;
    }

    private boolean agreesToBook(Utterance utterance) {
        return question.contains(Phrases.SHALL_I_BOOK) && utterance.has(Says.YES);
    }

    private void learn(String tool, JsonNode result) {
        rejected = "rejected".equals(status(result));
        if (CHANGING.contains(tool) && DONE.contains(status(result))) {
            wish = new Wish();
            offers = List.of();
        } else {
            var found = Offer.in(result);
            if (!found.isEmpty() || result.has("alternatives")) {
                offers = found;
                refused = 0;
            }
        }
    }
}
