package io.moked.hebrew.time.clock;

import org.jspecify.annotations.Nullable;

/** An hour and the part of the day that was said with it. */
public record HourPoint(Clock clock, @Nullable DayPart part) {

    private static final int FIRST_OF_THE_MORNING = 8;

    /** In the other part of the day when it has none of its own. */
    public HourPoint orIn(@Nullable DayPart other) {
        return part == null && other != null ? new HourPoint(clock, other) : this;
    }

    /** Whether the half of the day was said. */
    public boolean isCertain() {
        return part != null || clock.fixed();
    }

    /** Whether it is the earlier one inside the usual opening hours. */
    public boolean isBefore(HourPoint other) {
        var usual = OpenMinutes.USUAL;
        return minute(usual) < other.minute(usual);
    }

    /** The minute of the day, which may lie in the night that follows it. */
    public int minute(OpenMinutes open) {
        if (part != null && (!clock.fixed() || clock.hour() == 0)) {
            var nightly = clock.hour() == 0 && (part == DayPart.NIGHT || part == DayPart.NIGHTFALL);
            return (nightly ? 24 : part.hour(clock.hour())) * 60 + clock.minute();
        }
        return clock.fixed() ? clock.minuteOfDay() : inside(open);
    }

    private int inside(OpenMinutes open) {
        var morning = open.contains(clock.morning());
        if (morning == open.contains(clock.afternoon())) {
            var early = clock.hour() >= FIRST_OF_THE_MORNING && clock.hour() < 12;
            return early ? clock.morning() : clock.afternoon();
        }
        return morning ? clock.morning() : clock.afternoon();
    }
}
