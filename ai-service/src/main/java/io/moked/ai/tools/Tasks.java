package io.moked.ai.tools;

import io.moked.ai.tools.Wish.Kind;
import io.moked.ai.tools.Wish.State;
import io.moked.events.RequestId;
import io.moked.events.business.StaffId;
import io.moked.events.task.TaskRequested;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has a person of the business do what the agent cannot. */
@Component
public class Tasks {

    private final Asking asking;
    private final Clock clock;

    Tasks(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    /** Asks, once in a conversation, for the caller to be called back, since the agent cannot go on. */
    public void callBack(Situation situation) {
        var id = Requests.id(situation, Kind.CALL_BACK);
        request(
                id,
                Kind.CALL_BACK,
                TaskRequested.Kind.CALL_BACK,
                "השיחה נקטעה בגלל תקלה. יש לחזור ללקוח.",
                null,
                null,
                null,
                situation);
    }

    void leaveMessage(
            RequestId id,
            String message,
            @Nullable String name,
            @Nullable StaffId assignee,
            @Nullable Instant due,
            Situation situation) {
        request(id, Kind.MESSAGE, TaskRequested.Kind.MESSAGE_TAKEN, message, name, assignee, due, situation);
    }

    private void request(
            RequestId id,
            Kind kind,
            TaskRequested.Kind task,
            String text,
            @Nullable String name,
            @Nullable StaffId assignee,
            @Nullable Instant due,
            Situation situation) {
        asking.ask(
                new Wish(id, situation.conversation(), kind, State.AGREED, false, situation.caller()),
                new TaskRequested(
                        id,
                        situation.business().id(),
                        task,
                        situation.caller(),
                        name,
                        text,
                        assignee,
                        situation.call(),
                        clock.instant(),
                        due),
                situation);
    }
}
