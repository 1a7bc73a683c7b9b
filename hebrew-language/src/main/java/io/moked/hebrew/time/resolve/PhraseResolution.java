package io.moked.hebrew.time.resolve;

import io.moked.hebrew.time.Meaning;
import io.moked.hebrew.time.OpeningHours;
import io.moked.hebrew.time.calendar.DayReadings;
import io.moked.hebrew.time.calendar.Days;
import io.moked.hebrew.time.clock.DayPart;
import io.moked.hebrew.time.clock.OpenMinutes;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.mention.Mention.Phrase;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a phrase means, seen from a moment. */
final class PhraseResolution {

    private static final int DAYS_AHEAD = 7;

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
            return phrase.ofToday() ? on(DayReadings.day(today(phrase)), hours, true) : nextOf(hours);
        }
        var relative = phrase.day().kind() == DayMention.Kind.RELATIVE;
        var days = phrase.day().spec().on(now.toLocalDate());
        return phrase.day().kind() == DayMention.Kind.LIMIT ? limit(days) : on(days, hours, relative);
    }

    /** The last time before now that it was the hour; with a day, on that day. */
    @Nullable
    Resolved gone(Phrase phrase) {
        var hour = hours(phrase).getFirst();
        for (var days = 0; days <= DAYS_AHEAD; days++) {
            var day = now.toLocalDate().minusDays(days);
            var open = OpenMinutes.on(opening, day.getDayOfWeek());
            var meaning = hour.on(day, now, open);
            var other = isAhead(meaning) ? hour.inTheOtherHalf(day, now, open) : null;
            var past = other == null ? meaning : other;
            if (!isAhead(past)) {
                return new Resolved(past, !phrase.hasDay() || hour.isUnsure());
            }
        }
        return of(phrase);
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
            var next = next(hour);
            if (next != null) {
                readings.add(next);
            }
        }
        return resolved(readings, true);
    }

    /** On one of the next days, each of which is looked at once. */
    private @Nullable Meaning next(HourWindow hour) {
        for (var days = -1; days <= DAYS_AHEAD; days++) {
            var day = now.toLocalDate().plusDays(days);
            var meaning = hour.on(day, now, OpenMinutes.on(opening, day.getDayOfWeek()));
            var ofLastNight = meaning instanceof Meaning.Moment || hour.isOfTheNight();
            if ((days >= 0 || ofLastNight) && isAhead(meaning)) {
                return meaning;
            }
        }
        return null;
    }

    /** Whether it is not over. */
    boolean isAhead(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Moment(var at) -> at.isAfter(now);
            case Meaning.Range(var start, var end) -> end.isAfter(now) && end.isAfter(start);
            default -> true;
        };
    }

    private @Nullable Resolved on(DayReadings days, List<HourWindow> hours, boolean ahead) {
        var readings = new ArrayList<Meaning>();
        for (var choice : days.choices()) {
            if (hours.isEmpty() || !choice.isSingle()) {
                readings.add(whole(choice));
            } else {
                for (var hour : hours) {
                    readings.add(on(choice.first(), hour, ahead));
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

    /** {@code היום בשמונה}, said at ten, is ahead, unlike an hour of a date. */
    private Meaning on(LocalDate day, HourWindow hour, boolean ahead) {
        var open = OpenMinutes.on(opening, day.getDayOfWeek());
        var meaning = hour.on(day, now, open);
        var other = ahead && day.equals(now.toLocalDate()) && !isAhead(meaning)
                ? hour.inTheOtherHalf(day, now, open)
                : null;
        return other != null && isAhead(other) ? other : meaning;
    }

    private Meaning whole(Days days) {
        return days.isSingle() ? new Meaning.Day(days.first()) : range(days);
    }

    private Meaning range(Days days) {
        return new Meaning.Range(
                days.first().atStartOfDay(now.getZone()),
                days.last().plusDays(1).atStartOfDay(now.getZone()));
    }

    private @Nullable Resolved limit(DayReadings days) {
        return resolved(days.choices().stream().map(this::range).toList(), days.confirm());
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
