package io.moked.crm.analytics;

import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the numbers of some days together. */
@Component
class AnalyticsReading {

    private final Tallies tallies;
    private final Shares shares;

    AnalyticsReading(Tallies tallies, Shares shares) {
        this.tallies = tallies;
        this.shares = shares;
    }

    Analytics of(Whose whose, Days days) {
        var now = tallies.count(whose, days.period());
        return new Analytics(
                days,
                days.before(),
                now.figures(),
                tallies.count(whose, days.before().period()).figures(),
                days.from().datesUntil(days.to()).map(now::day).toList(),
                now.hours(),
                whose.business() == null ? shares.of(days.period()) : List.of());
    }
}
