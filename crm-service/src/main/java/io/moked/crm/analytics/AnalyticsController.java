package io.moked.crm.analytics;

import io.moked.chassis.api.Page;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.call.Fate;
import io.moked.crm.call.Loss;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The numbers of businesses, for those who run them. */
@RestController
@RequestMapping("/api/v1")
@RolesAllowed({"ADMIN", "OWNER"})
@Transactional(readOnly = true)
class AnalyticsController {

    private final AnalyticsReading reading;
    private final BarParts parts;
    private final Clock clock;

    AnalyticsController(AnalyticsReading reading, BarParts parts, Clock clock) {
        this.reading = reading;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * What some days brought a business, at most 1100.
     *
     * @param from the first day in Israel, such as {@code 2026-09-01}; absent for thirty days
     * @param to the first day after them; absent for tomorrow
     */
    @GetMapping("/businesses/{business}/analytics")
    Analytics getAnalytics(
            @PathVariable BusinessId business,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return reading.of(new Whose(business), Days.asked(from, to, today()));
    }

    /**
     * What some days brought all businesses that the asker may see, together.
     *
     * @param from the first day in Israel, such as {@code 2026-09-01}; absent for thirty days
     * @param to the first day after them; absent for tomorrow
     */
    @GetMapping("/analytics")
    Analytics getAnalyticsOfAll(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return reading.of(Whose.ALL, Days.asked(from, to, today()));
    }

    /**
     * What each business has in a bar that stands for all that the asker may see, those first that have most, 200 at most.
     *
     * @param of what is counted; all besides it narrows that, {@code fate} to {@code hour} calls and {@code status} leads
     * @param from the first day in Israel, such as {@code 2026-09-01}; absent for thirty days
     * @param to the first day after them; absent for tomorrow
     */
    @GetMapping("/analytics/parts")
    Page<BarParts.BarPart> getAnalyticsParts(
            @RequestParam(defaultValue = "CALLS") Bar.Kind of,
            @RequestParam(required = false) @Nullable Fate fate,
            @RequestParam(required = false) @Nullable Loss loss,
            @RequestParam(required = false) @Nullable DayOfWeek weekday,
            @RequestParam(required = false) @Min(0) @Max(23) @Nullable Integer hour,
            @RequestParam(required = false) Bar.@Nullable Status status,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var bar = new Bar(of, fate, loss, weekday, hour, status);
        return new Page<>(parts.of(bar, Days.asked(from, to, today()).period()), null, null);
    }

    private LocalDate today() {
        return IsraelTime.dateOf(clock.instant());
    }
}
