package io.moked.crm.analytics;

import io.moked.crm.analytics.Analytics.Figures;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the numbers of some days together. */
@Component
class AnalyticsReading {

    private final Tallies tallies;
    private final Shares shares;
    private final LeadNumbers leads;
    private final Revenue revenue;

    AnalyticsReading(Tallies tallies, Shares shares, LeadNumbers leads, Revenue revenue) {
        this.tallies = tallies;
        this.shares = shares;
        this.leads = leads;
        this.revenue = revenue;
    }

    Analytics of(Whose whose, Days days) {
        var now = tallies.count(whose, days.period());
        var then = tallies.count(whose, days.before().period());
        return new Analytics(
                days,
                days.before(),
                figures(whose, days, now),
                figures(whose, days.before(), then),
                days.from().datesUntil(days.to()).map(now::day).toList(),
                now.hours(),
                whose.business() == null ? shares.of(days.period()) : List.of());
    }

    private Figures figures(Whose whose, Days days, Counted counted) {
        var period = days.period();
        return counted.figures(leads.opened(whose, period), revenue.of(whose, period));
    }
}
