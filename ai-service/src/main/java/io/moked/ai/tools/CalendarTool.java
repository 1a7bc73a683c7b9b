package io.moked.ai.tools;

import io.moked.ai.tools.ToolOutcome.Status;
import io.moked.chassis.event.EventJson;
import io.moked.events.Event;
import io.moked.events.RequestId;
import io.moked.events.appointment.AppointmentRejected;
import org.springframework.stereotype.Component;

/** Puts a wish to the calendar and turns its decision, or its silence, into an answer. */
@Component
class CalendarTool {

    private final Wishes wishes;
    private final Asking asking;
    private final Limits limits;
    private final ToolSettings settings;
    private final EventJson json;

    CalendarTool(Wishes wishes, Asking asking, Limits limits, ToolSettings settings, EventJson json) {
        this.wishes = wishes;
        this.asking = asking;
        this.limits = limits;
        this.settings = settings;
        this.json = json;
    }

    ToolOutcome ask(RequestId id, Wish.Kind kind, Situation situation, Event event) throws Refused {
        limits.check(id, kind, situation);
        asking.ask(Wish.asked(id, kind, situation), event, situation);
        var decision = wishes.await(id, situation.deadline().within(settings.decisionWait()));
        if (decision.isEmpty() && wishes.promise(id)) {
            return ToolAnswer.saying(Status.PENDING, Sentences.pending(kind)).outcome(json);
        }
        return answer(kind, decision.or(() -> wishes.decision(id)).orElseThrow())
                .outcome(json);
    }

    private static ToolAnswer answer(Wish.Kind kind, Decision decision) {
        return switch (decision) {
            case Decision.Agreed(var start, var staff) ->
                ToolAnswer.agreed(done(kind), start, staff, Sentences.agreed(kind, start, staff));
            case Decision.Rejected(var event) -> rejected(event);
        };
    }

    private static Status done(Wish.Kind kind) {
        return switch (kind) {
            case BOOK -> Status.BOOKED;
            case MOVE -> Status.MOVED;
            case CANCEL -> Status.CANCELLED;
            case MESSAGE, CALL_BACK -> Status.DONE;
        };
    }

    private static ToolAnswer rejected(AppointmentRejected event) {
        return ToolAnswer.rejected(
                event.reason().name(),
                Sentences.rejected(event),
                event.alternatives().stream()
                        .map(free -> ToolAnswer.Time.of(free.startsAt(), free.staffName()))
                        .toList());
    }
}
