package io.moked.ai.tools;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.moked.ai.business.Business;
import io.moked.events.appointment.AppointmentExtracted;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the calendar for an appointment. */
@Component
class BookAppointment implements Tool<BookAppointment.Arguments> {

    record Arguments(
            String service,
            String date,
            String time,
            @Nullable String staff,
            @JsonProperty("customer_name") @Nullable String customerName,
            String words) {}

    private final CalendarTool calendar;
    private final ToolSettings settings;
    private final Clock clock;

    BookAppointment(CalendarTool calendar, ToolSettings settings, Clock clock) {
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "book_appointment";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Deed deed(Arguments arguments, Business business) {
        return new Deed(
                "קבעה",
                "קבע",
                "לקבוע",
                "תור ל" + Deed.service(arguments.service(), business) + Deed.with(arguments.staff(), business) + ", "
                        + Deed.moment(arguments.date(), arguments.time()));
    }

    @Override
    public ToolOutcome use(Arguments arguments, Situation situation) throws Refused {
        var caller = Checks.ownNumber(situation);
        var words = Checks.said(arguments.words(), situation);
        var service = Checks.service(arguments.service(), situation);
        var staff = Checks.staff(arguments.staff(), service, situation);
        var now = situation.asOf().now(clock);
        var start =
                Checks.wanted(Checks.moment(arguments.date(), arguments.time(), now, settings.daysAhead()), situation);
        var staffId = staff == null ? null : staff.staffId();
        var id = Requests.id(
                situation, Wish.Kind.BOOK, situation.changesAskedFor(), service.serviceId(), start, staffId);
        return calendar.ask(
                id,
                Wish.Kind.BOOK,
                situation,
                new AppointmentExtracted(
                        id,
                        situation.business().id(),
                        situation.conversation(),
                        caller,
                        Checks.name(arguments.customerName(), situation),
                        service.serviceId(),
                        staffId,
                        start,
                        words,
                        clock.instant()));
    }
}
