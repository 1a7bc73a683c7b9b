package io.moked.ai.conversation;

import io.moked.ai.business.Business;
import io.moked.ai.vendor.Deadline;
import io.moked.events.PhoneNumber;
import io.moked.events.call.CallId;
import io.moked.events.conversation.ConversationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One conversation. It knows nothing of its transport; all it knows is stored, so that any instance can go on. */
public final class Conversation {

    private final Held held;
    private final boolean ours;
    private final History history;
    private final Answering answering;
    private final Actions actions;

    Conversation(Held held, boolean ours, History history, Answering answering, Actions actions) {
        this.held = held;
        this.ours = ours;
        this.history = history;
        this.answering = answering;
        this.actions = actions;
    }

    /** Which one it is. */
    public ConversationId id() {
        return held.id();
    }

    /** The call in which it is held; absent in a written one. */
    public @Nullable CallId call() {
        return held.call();
    }

    /** In whose name the agent speaks. */
    public Business business() {
        return held.business();
    }

    /** The other side; absent when the number is withheld. */
    public @Nullable PhoneNumber caller() {
        return held.caller();
    }

    /** Whether the agent holds it at all. */
    public boolean isHeldByAgent() {
        return ours;
    }

    /** All exchanges so far, in order. */
    public List<Step> steps() {
        return history.steps(held.id());
    }

    /** What the agent did in each exchange in which it did something, in the words of the business. */
    public Map<Integer, List<Action>> actions() {
        return actions.of(held);
    }

    /** What was heard in an exchange before a crash, if it came that far. */
    public Optional<Said> heard(int number) {
        return steps().stream()
                .filter(step -> step.number() == number)
                .map(Step::said)
                .findFirst();
    }

    /**
     * The agent's part of an exchange. Called again with the same number it goes on where it stopped, and gives the
     * same reply once there is one; what was heard first counts.
     */
    public Step answer(int number, Said said, Deadline deadline) {
        var step = history.hear(held, number, said);
        if (step.reply() == null) {
            history.reply(held, number, answering.reply(held, step, earlier(number), deadline));
        }
        return steps().stream()
                .filter(done -> done.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private List<Step> earlier(int number) {
        return steps().stream().filter(step -> step.number() < number).toList();
    }

    /** Gives up an exchange: an apology, a task for a person, the end. */
    public Step giveUp(int number) {
        var step = history.hear(held, number, new Said.Unheard());
        if (step.reply() == null) {
            history.reply(held, number, answering.apology(held, number));
        }
        return steps().stream()
                .filter(done -> done.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
