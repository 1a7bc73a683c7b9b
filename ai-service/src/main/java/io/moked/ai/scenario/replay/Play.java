package io.moked.ai.scenario.replay;

import io.moked.ai.business.Business;
import io.moked.ai.conversation.Action;
import io.moked.ai.conversation.Conversation;
import io.moked.ai.conversation.Conversations;
import io.moked.ai.conversation.Reply;
import io.moked.ai.conversation.Said;
import io.moked.ai.scenario.Check;
import io.moked.ai.scenario.Scenario;
import io.moked.ai.scenario.Turn;
import io.moked.ai.tools.AsOf;
import io.moked.ai.tools.RehearsedAppointments;
import io.moked.ai.tools.Wish;
import io.moked.ai.tools.Wishes;
import io.moked.ai.vendor.Deadline;
import io.moked.events.PhoneNumber;
import io.moked.events.conversation.ConversationId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Plays a scenario once, on the day on which it was held and in an empty calendar, so that it goes alike whenever it is
 * played; and looks at what came of it. The conversation is forgotten at once.
 */
@Component
class Play {

    /** Nobody's: in a rehearsal nothing leaves for any number. */
    private static final PhoneNumber CALLER = new PhoneNumber("+972500000000");

    private final Conversations conversations;
    private final Wishes wishes;
    private final RehearsedAppointments calendar;
    private final ReplaySettings settings;
    private final Clock clock;

    Play(
            Conversations conversations,
            Wishes wishes,
            RehearsedAppointments calendar,
            ReplaySettings settings,
            Clock clock) {
        this.conversations = conversations;
        this.wishes = wishes;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** Plays it with a business as it is, or as it may become. */
    Run play(Scenario scenario, Business business, Deadline deadline) {
        var id = ConversationId.random();
        conversations.rehearse(business.id(), id, CALLER);
        var standing = scenario.standing();
        if (standing != null) {
            calendar.put(business, id, standing.service(), standing.staff(), standing.startsAt());
        }
        try {
            var conversation = conversations
                    .resumeAs(business, new AsOf(scenario.heldAt()), id)
                    .orElseThrow();
            var inTime = speak(conversation, scenario, deadline);
            return look(conversation, scenario, inTime);
        } finally {
            conversations.forget(business.id(), id);
        }
    }

    private boolean speak(Conversation conversation, Scenario scenario, Deadline deadline) {
        var number = 0;
        for (var turn : scenario.turns()) {
            var left = deadline.within(settings.budget());
            if (left.compareTo(Duration.ofSeconds(1)) < 0) {
                return false;
            }
            var step = conversation.answer(++number, said(turn), Deadline.in(left));
            if (Objects.requireNonNull(step.reply()).next() != Reply.Next.LISTEN) {
                return true;
            }
        }
        return true;
    }

    private static Said said(Turn turn) {
        return turn.text() == null ? new Said.Silence() : new Said.Words(turn.text());
    }

    private Run look(Conversation conversation, Scenario scenario, boolean inTime) {
        var done = wishes.of(conversation.id());
        var actions = conversation.actions();
        var replies = new ArrayList<Reply>();
        var exchanges = new ArrayList<Run.Exchange>();
        for (var step : conversation.steps()) {
            if (step.reply() instanceof Reply reply) {
                replies.add(reply);
                exchanges.add(exchange(step.said(), reply, actions, step.number()));
            }
        }
        var checks = scenario.checks().stream()
                .map(check -> new Run.Checked(check, isSo(check, done, replies)))
                .toList();
        var broke = !inTime || done.stream().anyMatch(wish -> wish.kind() == Wish.Kind.CALL_BACK);
        return new Run(broke, checks, exchanges, clock.instant());
    }

    private static Run.Exchange exchange(Said said, Reply reply, Map<Integer, List<Action>> actions, int number) {
        return new Run.Exchange(said.words().orElse(null), reply.text(), actions.getOrDefault(number, List.of()));
    }

    private static boolean isSo(Check check, List<Wish> wishes, List<Reply> replies) {
        var words = check.text() == null ? "" : check.text();
        return switch (check.kind()) {
            case BOOKS -> agreed(Wish.Kind.BOOK, wishes);
            case BOOKS_NOTHING -> !agreed(Wish.Kind.BOOK, wishes);
            case MOVES -> agreed(Wish.Kind.MOVE, wishes);
            case CANCELS -> agreed(Wish.Kind.CANCEL, wishes);
            case SAYS -> replies.stream().anyMatch(reply -> Words.occur(words, reply.text()));
            case DOES_NOT_SAY -> replies.stream().noneMatch(reply -> Words.occur(words, reply.text()));
            case HANDS_OVER -> replies.stream().anyMatch(reply -> reply.next() == Reply.Next.TRANSFER);
            case TAKES_MESSAGE -> wishes.stream().anyMatch(wish -> wish.kind() == Wish.Kind.MESSAGE);
        };
    }

    private static boolean agreed(Wish.Kind kind, List<Wish> wishes) {
        return wishes.stream().anyMatch(wish -> wish.kind() == kind && wish.state() == Wish.State.AGREED);
    }
}
