package io.moked.ai.tools;

import io.moked.ai.business.Business;
import io.moked.chassis.event.EventJson;
import io.moked.chassis.event.UnreadableEvent;
import io.moked.events.appointment.AppointmentRejected.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the people of a business in a sentence what came of a tool call, and why. */
@Component
class Deeds {

    private final EventJson json;

    Deeds(EventJson json) {
        this.json = json;
    }

    String told(Deed deed, ToolOutcome outcome, Business business) {
        var answer = answer(outcome);
        return switch (outcome.status()) {
            case FOUND -> deed.done(business) + ": " + found(answer.map(ToolAnswer::slots));
            case DONE, MOVED, CANCELLED -> deed.done(business);
            case BOOKED -> deed.done(business) + answer.map(Deeds::staff).orElse("");
            case PENDING -> asked(deed, business) + ": עוד לא הייתה תשובה";
            case REJECTED -> asked(deed, business) + ", והיומן סירב: " + refusal(answer);
            case REFUSED ->
                business.inAgentsGender("סירבה", "סירב") + " " + deed.undone() + ": "
                        + why(outcome.why(), outcome.say());
        };
    }

    private Optional<ToolAnswer> answer(ToolOutcome outcome) {
        try {
            return Optional.of(json.read(outcome.json().getBytes(StandardCharsets.UTF_8), ToolAnswer.class));
        } catch (UnreadableEvent e) {
            return Optional.empty();
        }
    }

    private static String asked(Deed deed, Business business) {
        return business.inAgentsGender("ביקשה", "ביקש") + " מהיומן " + deed.undone();
    }

    private static String found(Optional<List<ToolAnswer.Time>> slots) {
        return slots.filter(times -> !times.isEmpty()).map(Deeds::times).orElse("לא נמצאו");
    }

    private static String times(List<ToolAnswer.Time> times) {
        return times.stream()
                .map(time -> Deed.moment(time.date(), time.time()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String staff(ToolAnswer answer) {
        return answer.staff() == null ? "" : ", אצל " + answer.staff();
    }

    private static String refusal(Optional<ToolAnswer> answer) {
        var reason = answer.map(ToolAnswer::reason).map(Deeds::reason).orElse("בלי סיבה.");
        var offered = answer.map(ToolAnswer::alternatives)
                .filter(times -> !times.isEmpty())
                .map(times -> " הוצעו במקומו: " + times(times));
        return reason + offered.orElse("");
    }

    private static String reason(String name) {
        return Sentences.reason(Reason.valueOf(name), null);
    }

    private static String why(@Nullable String why, @Nullable String say) {
        return why != null ? why : say != null ? say : "בלי סיבה";
    }
}
