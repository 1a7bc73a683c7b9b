package io.moked.crm.waiting;

import io.moked.crm.calendar.IsraelTime;
import io.moked.events.business.BusinessChanged.QuietHours;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a business writes to nobody of its own accord. */
final class Quiet {

    private Quiet() {}

    /** The first moment from a given one on at which people may be written to. */
    static Instant over(@Nullable QuietHours hours, Instant moment) {
        if (hours == null) {
            return moment;
        }
        var local = moment.atZone(IsraelTime.ZONE);
        var time = local.toLocalTime();
        var begun = !time.isBefore(hours.from());
        var goesOn = time.isBefore(hours.to());
        var overMidnight = !hours.from().isBefore(hours.to());
        if (overMidnight ? !begun && !goesOn : !begun || !goesOn) {
            return moment;
        }
        return IsraelTime.at(goesOn ? local.toLocalDate() : local.toLocalDate().plusDays(1), hours.to());
    }
}
