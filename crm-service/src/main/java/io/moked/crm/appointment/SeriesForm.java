package io.moked.crm.appointment;

import io.moked.chassis.problem.Problem;
import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.Recurrence;
import io.moked.crm.customer.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people write of appointments that come again; {@code until} or {@code count} has to be there, or both.
 *
 * @param first the first of them
 * @param every how many units later it comes again
 * @param unit which
 * @param until the last day in Israel on which one may begin
 * @param count how many there are, those left out included
 * @param leaveOut when those begin that do not take place
 */
record SeriesForm(
        @NotNull(message = "series.first") @Valid AppointmentForm.New first,

        @Min(value = 1, message = "series.every") @Max(value = LONGEST, message = "series.every")
        int every,

        @NotNull(message = "series.unit") Recurrence.Unit unit,
        @Nullable LocalDate until,

        @Min(value = 2, message = "series.count") @Max(value = Recurrence.MOST, message = "series.count") @Nullable
        Integer count,

        @Size(max = Recurrence.MOST, message = "series.count") @Nullable
        List<Instant> leaveOut) {

    private static final int LONGEST = 366;

    Recurrence recurrence() {
        if (until == null && count == null) {
            throw Problem.invalid("count", "series.end");
        }
        return new Recurrence(every, unit, until, count);
    }

    List<Period> times() {
        var out = leaveOut == null ? List.<Instant>of() : leaveOut;
        var times = recurrence().times(first.wish().time()).stream()
                .filter(time -> !out.contains(time.start()))
                .toList();
        if (times.isEmpty()) {
            throw Problem.invalid("until", "series.end");
        }
        times.forEach(time -> Wording.moment("until", time.end(), "series.end"));
        return times;
    }
}
