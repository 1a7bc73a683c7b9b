package io.moked.hebrew.time.calendar;

import java.time.LocalDate;

/** Words about a day or days, before they are seen from a day on the calendar. */
@FunctionalInterface
public interface DaySpec {

    DayReadings on(LocalDate today);
}
