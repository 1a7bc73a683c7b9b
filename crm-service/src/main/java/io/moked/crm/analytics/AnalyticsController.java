package io.moked.crm.analytics;

import io.moked.crm.calendar.IsraelTime;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
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
    private final Clock clock;

    AnalyticsController(AnalyticsReading reading, Clock clock) {
        this.reading = reading;
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

    private LocalDate today() {
        return IsraelTime.dateOf(clock.instant());
    }
}
