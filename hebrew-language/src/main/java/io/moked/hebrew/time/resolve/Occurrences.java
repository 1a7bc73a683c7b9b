package io.moked.hebrew.time.resolve;

import io.moked.hebrew.time.calendar.DayReadings;
import io.moked.hebrew.time.calendar.Days;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.mention.Mention.Phrase;
import io.moked.hebrew.time.mention.Mention.Recurring;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The times at which something recurs, seen from a day. */
final class Occurrences {

    private static final int MOST = 1_000;

    private final Recurring recurring;
    private final LocalDate today;

    Occurrences(Recurring recurring, LocalDate today) {
        this.recurring = recurring;
        this.today = today;
    }

    /** The first ones, of which the earliest that is not over is the next. */
    List<Phrase> next() {
        var day = recurring.phrase().day();
        if (day == null || day.isSeveral()) {
            return List.of(recurring.phrase());
        }
        return Stream.of(today, today.plusDays(1), today.plus(recurring.every()))
                .flatMap(from -> day.spec().on(from).choices().stream())
                .sorted(Comparator.comparing(Days::first))
                .map(days -> on(day, days))
                .toList();
    }

    /** The last one that begins on the date or before, when there is one, else the first. */
    Phrase about(LocalDate date) {
        var day = recurring.phrase().day();
        var first = day == null ? null : first(day);
        if (day == null || first == null) {
            return recurring.phrase();
        }
        var last = first;
        for (var count = 1; count < MOST && !last.first().isAfter(date); count++) {
            var later = recurring.every().multipliedBy(count);
            var next = new Days(first.first().plus(later), first.last().plus(later));
            if (next.first().isAfter(date)) {
                break;
            }
            last = next;
        }
        return on(day, last);
    }

    private @Nullable Days first(DayMention day) {
        return day.spec().on(today).choices().stream()
                .min(Comparator.comparing(Days::first))
                .orElse(null);
    }

    private Phrase on(DayMention day, Days days) {
        var one = new DayMention(ignored -> DayReadings.days(days.first(), days.last()), day.kind(), day.part());
        return new Phrase(one, recurring.phrase().hours(), recurring.phrase().parts(), false);
    }
}
