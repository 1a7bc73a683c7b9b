package io.moked.sandbox.openai.dialogue;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the agent can do with what was said last. */
final class Skills {

    private static final int A_FEW_WORDS = 4;

    private final Conversation conversation;
    private final Memory memory;
    private final Wish wish;
    private final String question;

    Skills(Conversation conversation, Memory memory) {
        this.conversation = conversation;
        this.memory = memory;
        this.wish = memory.wish;
        this.question = conversation.lastQuestion();
    }

    Answer reply(Utterance said) {
        return Stream.<Optional<Answer>>of(
                        obedience(said),
                        nobody(said),
                        message(said),
                        person(said),
                        parting(said),
                        question(said),
                        appointment(said))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> smallTalk(said));
    }

    /** Calls a tool if there is such a tool. */
    Answer call(String tool) {
        return call(tool, conversation.lastWords());
    }

    private Answer call(String tool, String words) {
        var schema = conversation.tools().get(tool);
        return schema == null
                ? new Answer.Text("את זה אני לא יכולה לעשות כרגע.")
                : new Answer.ToolCall(tool, Arguments.of(memory, words).fill(schema));
    }

    /** Does what it is told to, whoever says it. */
    private Optional<Answer> obedience(Utterance said) {
        var named = conversation.tools().keySet().stream()
                .filter(tool -> said.plain().contains(tool))
                .findFirst();
        if (named.isPresent()) {
            return named.map(this::call);
        }
        if (said.has(Says.RECITE)) {
            var prompt = memory.setting.prompt().strip();
            return says(prompt.substring(0, Math.min(400, prompt.length())));
        }
        var repeat = said.find(Says.REPEAT_AFTER_ME);
        return said.has(Says.ATTACK) && repeat.find() ? says(repeat.group(1)) : Optional.empty();
    }

    private Optional<Answer> nobody(Utterance said) {
        return said.has(Says.NOBODY)
                ? says("לצערי אין כרגע מענה. אפשר " + Phrases.LEAVE_A_MESSAGE + ", " + Phrases.WHAT_TO_SAY + "?")
                : Optional.empty();
    }

    private Optional<Answer> message(Utterance said) {
        boolean asked = question.contains(Phrases.WHAT_TO_SAY);
        boolean offered = question.contains(Phrases.LEAVE_A_MESSAGE);
        if (asked && !said.has(Says.BYE) && said.tokens().size() > 1) {
            return isOnlyNo(said) ? Optional.empty() : Optional.of(call("take_message"));
        }
        if (said.has(Says.ONLY_THAT_THERE_IS_A_MESSAGE) || offered && said.has(Says.YES)) {
            return says("בשמחה. " + Phrases.WHAT_TO_SAY + "?");
        }
        return said.has(Says.MESSAGE) ? Optional.of(call("take_message")) : Optional.empty();
    }

    private Optional<Answer> person(Utterance said) {
        boolean staff = memory.setting.staff().stream().anyMatch(name -> Wish.mentions(said, name));
        boolean wanted = said.has(Says.SPEAK) && !said.has(Says.SPEAK_OF) && (staff || said.has(Says.PERSON));
        boolean alone = said.has(Says.PERSON) && said.tokens().size() <= A_FEW_WORDS;
        return wanted || alone ? Optional.of(call("transfer_to_person")) : Optional.empty();
    }

    private Optional<Answer> parting(Utterance said) {
        boolean few = said.tokens().size() <= A_FEW_WORDS;
        boolean thanks = said.has(Says.THANKS)
                && few
                && !memory.news
                && !said.has(Says.YES)
                && memory.offer().isEmpty()
                && !busy();
        boolean nothingElse = question.contains(Phrases.ANYTHING_ELSE) && isOnlyNo(said);
        return said.has(Says.BYE) && !memory.news || thanks || nothingElse
                ? Optional.of(call("end_call"))
                : Optional.empty();
    }

    private Optional<Answer> question(Utterance said) {
        if (said.has(Says.PRICE) && isTold(Says.NO_PRICES)) {
            return says("מחירים אנחנו לא מוסרים בטלפון.");
        }
        if (said.has(Says.PRICE)) {
            return says(Facts.price(wish, memory.setting).map(this::andBook).orElse(unknown()));
        }
        if (said.has(Says.LENGTH)) {
            return says(Facts.length(wish, memory.setting).map(this::andBook).orElse(unknown()));
        }
        boolean aboutAppointment = said.has(Says.BOOK)
                || said.has(Says.FREE)
                || said.has(Says.MOVE)
                || said.has(Says.CANCEL)
                || memory.news;
        if (!said.has(Says.QUESTION) || aboutAppointment) {
            return Optional.empty();
        }
        return says(Facts.about(said, memory.setting).orElse(unknown()));
    }

    private Optional<Answer> appointment(Utterance said) {
        if (!busy()) {
            return Optional.empty();
        }
        if (wish.kind == Wish.Kind.BOOK && isTold(Says.NO_BOOKING)) {
            return says("תורים אנחנו לא קובעים בטלפון.");
        }
        if (wish.kind == Wish.Kind.CANCEL) {
            return Optional.of(call("cancel_appointment"));
        }
        return Optional.of(new Appointing(conversation, memory, this).next(said));
    }

    private Answer smallTalk(Utterance said) {
        if (said.has(Says.GREETING) && said.tokens().size() <= A_FEW_WORDS + 2) {
            return new Answer.Text("שלום, איך אפשר לעזור?");
        }
        if (said.has(Says.YES) && question.contains(Phrases.ANYTHING_ELSE)) {
            return new Answer.Text("בשמחה. במה?");
        }
        if (isOnlyNo(said)) {
            return new Answer.Text("בסדר. אפשר " + Phrases.ANYTHING_ELSE + "?");
        }
        return new Answer.Text(Phrases.AGAIN);
    }

    /** Whether its prompt says so, however unwise. */
    private boolean isTold(Pattern order) {
        return order.matcher(memory.setting.prompt()).find();
    }

    private boolean busy() {
        return wish.kind != null;
    }

    private boolean isOnlyNo(Utterance said) {
        return said.plain().strip().startsWith("לא") && said.tokens().size() <= A_FEW_WORDS;
    }

    private String andBook(String answer) {
        return busy() ? answer : answer + " " + Phrases.SHALL_I_BOOK + "?";
    }

    private static String unknown() {
        return "את זה אני לא יודעת. אפשר " + Phrases.LEAVE_A_MESSAGE + " ונחזור אליכם. תרצו?";
    }

    private static Optional<Answer> says(String text) {
        return Optional.of(new Answer.Text(text));
    }
}
