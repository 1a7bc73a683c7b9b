package io.moked.crm.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A day that differs from the week. One with hours is open as it says, even on a rest, since its owner wrote it by date.
 *
 * @param date in Israel
 * @param opens absent if it is closed
 * @param closes later than {@code opens}; absent if it is closed
 * @param note why, in Hebrew; absent if not given
 */
public record SpecialDay(
        LocalDate date,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes,
        @Nullable String note) {

    @JsonIgnore
    boolean isClosed() {
        return opens == null || closes == null;
    }

    Period period() {
        return opens == null || closes == null
                ? new Period(IsraelTime.day(date).start(), IsraelTime.day(date).start())
                : new Period(IsraelTime.at(date, opens), IsraelTime.at(date, closes));
    }
}
