package io.moked.ai.tools;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.moked.ai.business.Business;
import io.moked.ai.tools.ToolOutcome.Status;
import io.moked.chassis.event.EventJson;
import io.moked.events.business.BusinessChanged.StaffMember;
import io.moked.events.business.StaffId;
import io.moked.hebrew.text.HebrewText;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leaves a message for a person of the business. */
@Component
class TakeMessage implements Tool<TakeMessage.Arguments> {

    record Arguments(
            @JsonProperty("customer_name") @Nullable String customerName,
            String message,
            @Nullable String staff,
            @Nullable String date,
            @Nullable String time) {}

    private static final int LONGEST = 1000;

    private final Tasks tasks;
    private final Limits limits;
    private final ToolSettings settings;
    private final EventJson json;
    private final Clock clock;

    TakeMessage(Tasks tasks, Limits limits, ToolSettings settings, EventJson json, Clock clock) {
        this.tasks = tasks;
        this.limits = limits;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "take_message";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Deed deed(Arguments arguments, Business business) {
        return new Deed("רשמה", "רשם", "לרשום", "הודעה: " + Deed.quoted(arguments.message()));
    }

    @Override
    public ToolOutcome use(Arguments arguments, Situation situation) throws Refused {
        var message = HebrewText.withoutBidiControls(arguments.message()).strip();
        if (message.isEmpty() || message.length() > LONGEST || situation.said().isEmpty()) {
            throw new Refused("מה למסור?", "לא נאמרה הודעה");
        }
        var id = Requests.id(situation, Wish.Kind.MESSAGE, HebrewText.comparable(message));
        limits.check(id, Wish.Kind.MESSAGE, situation);
        tasks.leaveMessage(
                id,
                message,
                Checks.name(arguments.customerName(), situation),
                assignee(arguments.staff(), situation),
                due(arguments, message, situation),
                situation);
        return ToolAnswer.saying(Status.DONE, "ההודעה נרשמה ותימסר.").outcome(json);
    }

    private @Nullable Instant due(Arguments arguments, String message, Situation situation) {
        return new DueTime(
                        situation.business(),
                        situation.exchanges(),
                        message,
                        situation.asOf().now(clock))
                .of(arguments.date(), arguments.time(), settings.daysAhead())
                .orElse(null);
    }

    /** A name that is nobody's here costs the message nothing: anybody may do it. */
    private static @Nullable StaffId assignee(@Nullable String staff, Situation situation) {
        return staff == null || staff.isBlank()
                ? null
                : situation.business().staff(staff).map(StaffMember::staffId).orElse(null);
    }
}
