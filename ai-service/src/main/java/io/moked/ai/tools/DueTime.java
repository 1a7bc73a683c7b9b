package io.moked.ai.tools;

import io.moked.ai.business.Business;
import io.moked.ai.time.Exchange;
import io.moked.ai.time.TimeConsent;
import io.moked.hebrew.time.Utterance;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * By when a caller wants done what a message asks for. No message is lost for its sake: what is past, cannot be read or
 * was not said counts as no time.
 */
final class DueTime {

    private final TimeConsent caller;
    private final List<Utterance> said;
    private final String message;
    private final Instant now;

    /** @param exchanges all that was said so far, at least one */
    DueTime(Business business, List<Exchange> exchanges, String message, Instant now) {
        this.caller = new TimeConsent(business);
        this.said = exchanges.stream().map(Exchange::said).toList();
        this.message = message;
        this.now = now;
    }

    /** The hour that the caller named, or the end of the day of which they named none. */
    Optional<Instant> of(@Nullable String date, @Nullable String time, int daysAhead) {
        try {
            return date == null || date.isBlank()
                    ? Optional.empty()
                    : on(LocalDate.parse(date), hour(time))
                            .filter(due -> due.isAfter(now))
                            .filter(due -> due.isBefore(endOf(today().plusDays(daysAhead))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> on(LocalDate day, @Nullable LocalTime hour) {
        var isHour = hour != null && isMeant(words -> caller.isIn(words, hour));
        if (!isMeant(words -> caller.isIn(words, day)) && !(isHour && day.equals(today()))) {
            return Optional.empty();
        }
        return Optional.of(isHour ? day.atTime(hour).atZone(Checks.ISRAEL).toInstant() : endOf(day));
    }

    /** A time said earlier may have been that of an appointment: it is meant if the message repeats it. */
    private boolean isMeant(Predicate<Utterance> named) {
        var last = said.getLast();
        return named.test(last)
                || named.test(new Utterance(message, last.at()))
                        && said.stream().anyMatch(named);
    }

    private LocalDate today() {
        return Checks.local(now).toLocalDate();
    }

    private static @Nullable LocalTime hour(@Nullable String time) {
        return time == null || time.isBlank() ? null : LocalTime.parse(time);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Checks.ISRAEL).toInstant();
    }
}
