package io.moked.sandbox.openai.dialogue;

import java.util.stream.Collectors;

/** Asks for what is missing, one thing at a time, then books or moves. */
final class Appointing {

    private final Conversation conversation;
    private final Memory memory;
    private final Skills skills;
    private final Wish wish;

    Appointing(Conversation conversation, Memory memory, Skills skills) {
        this.conversation = conversation;
        this.memory = memory;
        this.skills = skills;
        this.wish = memory.wish;
    }

    Answer next(Utterance said) {
        boolean books = wish.kind == Wish.Kind.BOOK;
        if (books
                && wish.onlyService(memory.setting).isEmpty()
                && !memory.setting.services().isEmpty()) {
            return new Answer.Text(whichService());
        }
        boolean nothingToOffer =
                memory.offersExhausted() || memory.rejected && memory.offer().isEmpty();
        if (nothingToOffer && !memory.news) {
            return new Answer.Text("איזה יום ושעה אחרים נוחים לכם?");
        }
        if (!memory.news && memory.offer().isPresent()) {
            return new Answer.Text("אפשר " + memory.offer().get().spoken() + ". מתאים?");
        }
        if (wish.time == null && said.has(Says.FREE) && conversation.tools().containsKey("find_free_slots")) {
            return skills.call("find_free_slots");
        }
        if (wish.date == null || wish.time == null) {
            return new Answer.Text(when(books));
        }
        if (books && memory.name == null && !memory.nameAsked && takesAName()) {
            return new Answer.Text(Phrases.WHOSE_NAME + " לרשום את התור?");
        }
        return skills.call(books ? "book_appointment" : "move_appointment");
    }

    private String whichService() {
        var choice = wish.candidates.isEmpty()
                ? memory.setting.services().stream()
                        .map(Setting.Offered::name)
                        .limit(4)
                        .toList()
                : wish.candidates;
        return "לאיזה טיפול: "
                + choice.stream().collect(Collectors.joining(", ")).replaceFirst(", ([^,]+)$", " או $1") + "?";
    }

    private String when(boolean books) {
        if (wish.date == null && wish.time == null) {
            return books ? "לאיזה יום ובאיזו שעה נוח לכם?" : "לאיזה יום ולאיזו שעה להעביר?";
        }
        return wish.date == null ? "באיזה יום?" : "באיזו שעה?";
    }

    private boolean takesAName() {
        var properties = conversation.tools().get("book_appointment");
        return properties != null && properties.path("properties").has("customer_name");
    }
}
