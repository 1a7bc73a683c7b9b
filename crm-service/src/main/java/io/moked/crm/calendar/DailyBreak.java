package io.moked.crm.calendar;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A break on every working day, in Israel's time.
 *
 * @param from when it begins
 * @param to when it is over, later than {@code from}
 */
public record DailyBreak(LocalTime from, LocalTime to) {

    Period on(LocalDate date) {
        return new Period(IsraelTime.at(date, from), IsraelTime.at(date, to));
    }
}
