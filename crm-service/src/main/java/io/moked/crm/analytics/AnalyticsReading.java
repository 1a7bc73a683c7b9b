package io.moked.crm.analytics;

import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the numbers of some days together. */
@Component
class AnalyticsReading {

    private final Tallies tallies;
    private final Shares shares;
    private final LeadNumbers leads;

    AnalyticsReading(Tallies tallies, Shares shares, LeadNumbers leads) {
        this.leads = leads;
        this.tallies = tallies;
        this.shares = shares;
    }

    Analytics of(Whose whose, Days days) {
        var now = tallies.count(whose, days.period());
        return new Analytics(
                days,
                days.before(),
                now.figures(leads.opened(whose, days.period())),
                tallies.count(whose, days.before().period()).figures(leads.opened(whose, days.before().period())),
                days.from().datesUntil(days.to()).map(now::day).toList(),
                now.hours(),
                whose.business() == null ? shares.of(days.period()) : List.of());
    }
}
