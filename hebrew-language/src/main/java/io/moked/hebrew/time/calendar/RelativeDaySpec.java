package io.moked.hebrew.time.calendar;

import java.time.LocalDate;
import java.time.Period;

/** {@code מחר}, {@code בעוד שבוע}, {@code לפני יומיים}. */
public record RelativeDaySpec(Period distance) implements DaySpec {

    @Override
    public DayReadings on(LocalDate today) {
        return DayReadings.day(today.plus(distance));
    }
}
