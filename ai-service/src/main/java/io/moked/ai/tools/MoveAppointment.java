package io.moked.ai.tools;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.moked.ai.business.Business;
import io.moked.events.appointment.AppointmentChangeRequested;
import io.moked.events.appointment.AppointmentChangeRequested.Change;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the calendar for another time. */
@Component
class MoveAppointment implements Tool<MoveAppointment.Arguments> {

    record Arguments(
            @JsonProperty("current_date") @Nullable String currentDate,
            @JsonProperty("new_date") String newDate,
            @JsonProperty("new_time") String newTime,
            String words) {}

    private final CalendarTool calendar;
    private final ToolSettings settings;
    private final Clock clock;

    MoveAppointment(CalendarTool calendar, ToolSettings settings, Clock clock) {
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "move_appointment";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Deed deed(Arguments arguments, Business business) {
        var current = arguments.currentDate() == null ? "" : " של " + Deed.day(arguments.currentDate());
        return new Deed(
                "הזיזה",
                "הזיז",
                "להזיז",
                "את התור" + current + " ל" + Deed.moment(arguments.newDate(), arguments.newTime()));
    }

    @Override
    public ToolOutcome use(Arguments arguments, Situation situation) throws Refused {
        var caller = Checks.ownNumber(situation);
        var words = Checks.said(arguments.words(), situation);
        var now = situation.asOf().now(clock);
        var current = Checks.current(Checks.dateOrNone(arguments.currentDate()), situation, now);
        var start = Checks.moment(arguments.newDate(), arguments.newTime(), now, settings.daysAhead());
        Checks.move(start, situation);
        Checks.wanted(start, situation);
        var id = Requests.id(situation, Wish.Kind.MOVE, situation.changes(), current, start);
        return calendar.ask(
                id,
                Wish.Kind.MOVE,
                situation,
                new AppointmentChangeRequested(
                        id,
                        situation.business().id(),
                        situation.conversation(),
                        caller,
                        Change.MOVE,
                        current,
                        start,
                        words,
                        clock.instant()));
    }
}
