package io.moked.crm.absence;

import io.moked.chassis.problem.Problem;
import io.moked.crm.calendar.Period;
import io.moked.crm.customer.Wording;
import io.moked.events.business.StaffId;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An absence as people write it.
 *
 * @param staff who
 * @param startsAt from when
 * @param endsAt until when, at most a year later
 * @param note why; absent if nobody says
 */
record AbsenceForm(
        @NotNull(message = "absence.staff") StaffId staff,
        @NotNull(message = "absence.time") Instant startsAt,
        @NotNull(message = "absence.time") Instant endsAt,
        @Nullable String note) {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_NOTE = 200;

    /** @throws Problem {@code invalid} if it takes no time, more than a year, or is when nobody can have meant */
    Period time() {
        Wording.moment("startsAt", startsAt, "field.invalid");
        Wording.moment("endsAt", endsAt, "field.invalid");
        var time = new Period(startsAt.truncatedTo(ChronoUnit.MINUTES), endsAt.truncatedTo(ChronoUnit.MINUTES));
        if (!time.start().isBefore(time.end()) || time.length().compareTo(LONGEST) > 0) {
            throw Problem.invalid("endsAt", "absence.length");
        }
        return time;
    }

    String words() {
        return Objects.requireNonNullElse(Wording.optional("note", note, LONGEST_NOTE), "");
    }
}
