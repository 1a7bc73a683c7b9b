package io.moked.crm.analytics;

import io.moked.crm.analytics.Analytics.Figures;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the numbers of some days together. */
@Component
class AnalyticsReading {

    private final Tallies tallies;
    private final Shares shares;
    private final LeadNumbers leads;
    private final Revenue revenue;
    private final Clock clock;

    AnalyticsReading(Tallies tallies, Shares shares, LeadNumbers leads, Revenue revenue, Clock clock) {
        this.tallies = tallies;
        this.shares = shares;
        this.leads = leads;
        this.revenue = revenue;
        this.clock = clock;
    }

    Analytics of(Whose whose, Days days) {
        var reach = Reach.all(days.period());
        var earlier = days.reachBefore(clock.instant());
        var now = tallies.count(whose, reach);
        var then = tallies.count(whose, earlier);
        return new Analytics(
                days,
                days.before(),
                earlier.isCut() ? earlier.cut() : null,
                figures(whose, reach, now),
                figures(whose, earlier, then),
                days.from().datesUntil(days.to()).map(now::day).toList(),
                now.hours(),
                whose.business() == null ? shares.of(days.period()) : List.of());
    }

    private Figures figures(Whose whose, Reach reach, Counted counted) {
        return counted.figures(leads.opened(whose, reach.past()), revenue.of(whose, reach.past()));
    }
}
