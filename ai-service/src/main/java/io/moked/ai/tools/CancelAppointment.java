package io.moked.ai.tools;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.moked.ai.business.Business;
import io.moked.events.appointment.AppointmentChangeRequested;
import io.moked.events.appointment.AppointmentChangeRequested.Change;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the calendar to drop an appointment. */
@Component
class CancelAppointment implements Tool<CancelAppointment.Arguments> {

    record Arguments(@JsonProperty("current_date") @Nullable String currentDate, String words) {}

    private final CalendarTool calendar;
    private final Clock clock;

    CancelAppointment(CalendarTool calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "cancel_appointment";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Deed deed(Arguments arguments, Business business) {
        var current = arguments.currentDate() == null ? "" : " של " + Deed.day(arguments.currentDate());
        return new Deed("ביטלה", "ביטל", "לבטל", "את התור" + current);
    }

    @Override
    public ToolOutcome use(Arguments arguments, Situation situation) throws Refused {
        var caller = Checks.ownNumber(situation);
        var words = Checks.said(arguments.words(), situation);
        var said = Checks.dateOrNone(arguments.currentDate());
        Checks.cancellation(said, situation);
        var current = Checks.current(said, situation, situation.asOf().now(clock));
        var id = Requests.id(situation, Wish.Kind.CANCEL, situation.changes(), current);
        return calendar.ask(
                id,
                Wish.Kind.CANCEL,
                situation,
                new AppointmentChangeRequested(
                        id,
                        situation.business().id(),
                        situation.conversation(),
                        caller,
                        Change.CANCEL,
                        current,
                        null,
                        words,
                        clock.instant()));
    }
}
