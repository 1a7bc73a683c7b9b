package io.moked.hebrew.time.resolve;

import io.moked.hebrew.time.Agreement;
import io.moked.hebrew.time.Meaning;
import io.moked.hebrew.time.clock.DayPart;
import io.moked.hebrew.time.clock.HourPoint;
import io.moked.hebrew.time.clock.Hours;
import io.moked.hebrew.time.clock.OpenMinutes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that was said about the hour, ready to be put on a day. */
sealed interface HourWindow {

    /** What it means on a day. */
    Meaning on(LocalDate day, ZonedDateTime now, OpenMinutes open);

    /** Whether something about it was filled in. */
    boolean isUnsure();

    /** What it means when the half of the day was filled in wrongly; null when that was said. */
    default @Nullable Meaning inTheOtherHalf(LocalDate day, ZonedDateTime now, OpenMinutes open) {
        return null;
    }

    /** Whether a proposed time is what was said about the hour; the day is the one that it is counted from. */
    default Agreement judge(LocalDateTime proposed, LocalDate day, ZonedDateTime now, OpenMinutes open) {
        var at = proposed.atZone(now.getZone());
        if (includes(on(day, now, open), at)) {
            return Agreement.AGREES;
        }
        var other = inTheOtherHalf(day, now, open);
        return other != null && includes(other, at) ? Agreement.AMBIGUOUS : Agreement.DISAGREES;
    }

    private boolean includes(Meaning meaning, ZonedDateTime proposed) {
        return switch (meaning) {
            case Meaning.Moment(var at) -> Duration.between(at, proposed).abs().compareTo(tolerance()) <= 0;
            case Meaning.Range(var start, var end) -> !proposed.isBefore(start) && !proposed.isAfter(end);
            default -> false;
        };
    }

    /** Whether it can lie in the night that follows the day. */
    default boolean isOfTheNight() {
        return false;
    }

    /** How far from an hour that was said a proposed one may lie. */
    default Duration tolerance() {
        return Duration.ZERO;
    }

    record At(HourPoint point, boolean about) implements HourWindow {
        @Override
        public Duration tolerance() {
            return Duration.ofMinutes(about ? 30 : 0);
        }

        @Override
        public Meaning on(LocalDate day, ZonedDateTime now, OpenMinutes open) {
            return new Meaning.Moment(moment(day, point.minute(open), now));
        }

        @Override
        public boolean isUnsure() {
            return about || !point.isCertain() || isOfTheNight();
        }

        /** Past midnight it is another date than the one that was said. */
        @Override
        public boolean isOfTheNight() {
            return point.minute(OpenMinutes.USUAL) >= DayPart.MIDNIGHT;
        }

        @Override
        public @Nullable Meaning inTheOtherHalf(LocalDate day, ZonedDateTime now, OpenMinutes open) {
            return point.isCertain()
                    ? null
                    : new Meaning.Moment(
                            moment(day, (point.minute(open) + DayPart.MIDNIGHT / 2) % DayPart.MIDNIGHT, now));
        }
    }

    record Part(DayPart part) implements HourWindow {
        @Override
        public boolean isOfTheNight() {
            return part == DayPart.NIGHT;
        }

        @Override
        public Meaning on(LocalDate day, ZonedDateTime now, OpenMinutes open) {
            return new Meaning.Range(moment(day, part.from(day), now), moment(day, part.to(), now));
        }

        @Override
        public boolean isUnsure() {
            return false;
        }
    }

    record Between(HourPoint from, HourPoint to) implements HourWindow {
        @Override
        public Meaning on(LocalDate day, ZonedDateTime now, OpenMinutes open) {
            var end = to.orIn(from.part()).minute(open);
            var start = start(open, end);
            if (end <= start && to.part() == null && !to.clock().fixed()) {
                end += DayPart.MIDNIGHT / 2;
            }
            return new Meaning.Range(
                    moment(day, start, now), moment(day, end <= start ? end + DayPart.MIDNIGHT : end, now));
        }

        private int start(OpenMinutes open, int end) {
            var start = from.orIn(to.part()).minute(open);
            var borrowed =
                    from.part() == null && to.part() != null && !from.clock().fixed();
            var earlier = start - DayPart.MIDNIGHT / 2;
            return borrowed && start >= end && earlier >= 0 ? earlier : start;
        }

        @Override
        public @Nullable Meaning inTheOtherHalf(LocalDate day, ZonedDateTime now, OpenMinutes open) {
            return isUnsure() && on(day, now, open) instanceof Meaning.Range(var start, var end)
                    ? new Meaning.Range(start.minusHours(12), end.minusHours(12))
                    : null;
        }

        @Override
        public boolean isUnsure() {
            return from.part() == null && to.part() == null && !(from.isCertain() && to.isCertain());
        }
    }

    record From(HourPoint point) implements HourWindow {
        @Override
        public Meaning on(LocalDate day, ZonedDateTime now, OpenMinutes open) {
            var start = point.minute(open);
            var end = start < open.to() ? open.to() : start < DayPart.MIDNIGHT ? DayPart.MIDNIGHT : DayPart.NIGHT.to();
            return new Meaning.Range(moment(day, start, now), moment(day, Math.max(end, start + 60), now));
        }

        @Override
        public boolean isUnsure() {
            return true;
        }
    }

    record Until(HourPoint point) implements HourWindow {
        @Override
        public Meaning on(LocalDate day, ZonedDateTime now, OpenMinutes open) {
            var minute = point.minute(open);
            var end = minute == 0 ? DayPart.MIDNIGHT : minute;
            var opened = moment(day, open.from() < end ? open.from() : 0, now);
            var until = moment(day, end, now);
            var running = day.equals(now.toLocalDate()) && now.isAfter(opened) && now.isBefore(until);
            return new Meaning.Range(running ? now : opened, until);
        }

        @Override
        public boolean isUnsure() {
            return true;
        }
    }

    static List<HourWindow> of(Hours hours) {
        return switch (hours) {
            case Hours.At(var points, var about) ->
                points.stream().<HourWindow>map(point -> new At(point, about)).toList();
            case Hours.Between(var from, var to) -> List.of(new Between(from, to));
            case Hours.From(var point) -> List.of(new From(point));
            case Hours.Until(var point) -> List.of(new Until(point));
        };
    }

    /** A time that a change of the clock leaves out moves forward, one that occurs twice is the first. */
    private static ZonedDateTime moment(LocalDate day, int minute, ZonedDateTime now) {
        return day.atStartOfDay().plusMinutes(minute).atZone(now.getZone());
    }
}
