package io.moked.hebrew.time;

import java.time.LocalDate;

/** Words about a day or days, before they are seen from a day on the calendar. */
@FunctionalInterface
interface DaySpec {

    DayReadings on(LocalDate today);
}
