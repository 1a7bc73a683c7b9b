package io.moked.ai.tools;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.moked.ai.business.Business;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.chassis.event.EventJson;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for times that are free. Has no effect. */
@Component
class FindFreeSlots implements Tool<FindFreeSlots.Arguments> {

    record Arguments(
            String service,
            @JsonProperty("from_date") String fromDate,
            @JsonProperty("to_date") String toDate,
            @Nullable String staff) {}

    private static final int MOST_DAYS = 14;

    private final FreeSlots freeSlots;
    private final ToolSettings settings;
    private final EventJson json;
    private final Clock clock;

    FindFreeSlots(FreeSlots freeSlots, ToolSettings settings, EventJson json, Clock clock) {
        this.freeSlots = freeSlots;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "find_free_slots";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Deed deed(Arguments arguments, Business business) {
        var days = arguments.fromDate().equals(arguments.toDate())
                ? "ל" + Deed.day(arguments.fromDate())
                : "מ" + Deed.day(arguments.fromDate()) + " עד " + Deed.day(arguments.toDate());
        return new Deed(
                "חיפשה",
                "חיפש",
                "לחפש",
                "שעות פנויות ל" + Deed.service(arguments.service(), business) + Deed.with(arguments.staff(), business)
                        + " " + days);
    }

    @Override
    public ToolOutcome use(Arguments arguments, Situation situation) throws Refused {
        var service = Checks.service(arguments.service(), situation);
        var staff = Checks.staff(arguments.staff(), service, situation);
        var today = Checks.local(situation.asOf().now(clock)).toLocalDate();
        var from = notBefore(today, Checks.date(arguments.fromDate()));
        var days = ChronoUnit.DAYS.between(from, Checks.date(arguments.toDate())) + 1;
        if (days < 1) {
            throw new Refused("הימים האלה כבר עברו. באיזה יום לחפש?", "הימים כבר עברו");
        }
        try {
            var slots = freeSlots.find(
                    situation,
                    service.serviceId(),
                    from,
                    (int) Math.min(days, MOST_DAYS),
                    staff == null ? null : staff.staffId());
            var times = slots.stream()
                    .limit(settings.slots())
                    .map(slot -> ToolAnswer.Time.of(slot.startsAt(), slot.staffName()))
                    .toList();
            return ToolAnswer.slots(times).outcome(json);
        } catch (VendorUnavailable e) {
            throw new Refused("היומן לא זמין כרגע. אפשר להשאיר הודעה ונחזור אליכם עם מועד.", "היומן לא היה זמין");
        }
    }

    private LocalDate notBefore(LocalDate today, LocalDate date) throws Refused {
        if (date.isAfter(today.plusDays(settings.daysAhead()))) {
            throw Checks.tooFar();
        }
        return date.isBefore(today) ? today : date;
    }
}
