package io.moked.hebrew.time;

import io.moked.hebrew.time.Mention.Phrase;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a phrase means, seen from a moment. */
final class PhraseResolution {

    /** Yesterday, and a week in which each weekday has its own opening hours. */
    private static final int DAYS_TO_THE_NEXT = 9;

    private final ZonedDateTime now;
    private final OpeningHours opening;

    PhraseResolution(ZonedDateTime now, OpeningHours opening) {
        this.now = now;
        this.opening = opening;
    }

    @Nullable
    Resolved of(Phrase phrase) {
        var hours = hours(phrase);
        if (phrase.day() == null) {
            return phrase.ofToday() ? on(DayReadings.day(today(phrase)), hours) : nextOf(hours);
        }
        return on(phrase.day().spec().on(now.toLocalDate()), hours);
    }

    /** All that was said about the hour, parts of the day included; empty when only the day was said. */
    static List<HourWindow> hours(Phrase phrase) {
        var parts = phrase.parts();
        if (phrase.hours() != null) {
            return HourWindow.of(parts.size() == 1 ? phrase.hours().in(parts.getFirst()) : phrase.hours());
        }
        return parts.stream().<HourWindow>map(HourWindow.Part::new).toList();
    }

    /** In the small hours {@code הלילה} is the night that has begun. */
    private LocalDate today(Phrase phrase) {
        var night =
                phrase.parts().contains(DayPart.NIGHT) && now.getHour() * 60 < DayPart.NIGHT.to() - DayPart.MIDNIGHT;
        return night ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    private @Nullable Resolved nextOf(List<HourWindow> hours) {
        var readings = new ArrayList<Meaning>();
        for (var hour : hours) {
            next(hour).ifPresent(readings::add);
        }
        return resolved(readings, true);
    }

    /** None, if on no day anything is left of it. */
    private Optional<Meaning> next(HourWindow hour) {
        return Stream.iterate(now.toLocalDate().minusDays(1), day -> day.plusDays(1))
                .limit(DAYS_TO_THE_NEXT)
                .flatMap(day -> Stream.of(hour.on(day, now, opening.onOrUsual(day.getDayOfWeek())))
                        .filter(meaning -> hasBegun(day, hour, meaning) && isAhead(meaning)))
                .findFirst();
    }

    private boolean hasBegun(LocalDate day, HourWindow hour, Meaning meaning) {
        return !day.isBefore(now.toLocalDate())
                || meaning instanceof Meaning.Moment
                || hour instanceof HourWindow.Part(var part) && part == DayPart.NIGHT;
    }

    private boolean isAhead(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Moment(var at) -> at.isAfter(now);
            case Meaning.Range(var start, var end) -> end.isAfter(now) && end.isAfter(start);
            default -> true;
        };
    }

    private @Nullable Resolved on(DayReadings days, List<HourWindow> hours) {
        var readings = new ArrayList<Meaning>();
        for (var choice : days.choices()) {
            if (hours.isEmpty() || !choice.isSingle()) {
                readings.add(whole(choice));
            } else {
                for (var hour : hours) {
                    readings.add(on(choice.first(), hour));
                }
            }
        }
        var possible = readings.size() == 1
                ? readings
                : readings.stream().filter(this::isAhead).toList();
        var confirm = days.confirm()
                || hours.stream().anyMatch(HourWindow::isUnsure)
                || !hours.isEmpty()
                        && !days.choices().isEmpty()
                        && !days.choices().getFirst().isSingle();
        return resolved(possible.isEmpty() ? readings : possible, confirm);
    }

    private Meaning on(LocalDate day, HourWindow hour) {
        var open = opening.onOrUsual(day.getDayOfWeek());
        var meaning = hour.on(day, now, open);
        var other = day.equals(now.toLocalDate()) && !isAhead(meaning) ? hour.inTheOtherHalf(day, now, open) : null;
        return other != null && isAhead(other) ? other : meaning;
    }

    private Meaning whole(Days days) {
        return days.isSingle()
                ? new Meaning.Day(days.first())
                : new Meaning.Range(
                        days.first().atStartOfDay(now.getZone()),
                        days.last().plusDays(1).atStartOfDay(now.getZone()));
    }

    static List<Meaning> readings(Meaning meaning) {
        return meaning instanceof Meaning.Ambiguous(var readings) ? readings : List.of(meaning);
    }

    /** One reading is what it is, several are ambiguous, none is nothing. */
    static @Nullable Resolved resolved(List<Meaning> readings, boolean confirm) {
        var different = List.copyOf(new LinkedHashSet<>(readings));
        if (different.isEmpty()) {
            return null;
        }
        return different.size() == 1
                ? new Resolved(different.getFirst(), confirm)
                : new Resolved(new Meaning.Ambiguous(different), true);
    }
}
