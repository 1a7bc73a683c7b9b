package io.moked.crm.waiting;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.moked.chassis.problem.Problem;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Period;
import io.moked.events.business.StaffId;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When and with whom somebody could come; days and hours are those of the clock in Israel.
 *
 * @param staff with whom; absent if anybody will do
 * @param firstDay the first day on which they could come
 * @param lastDay the last one
 * @param days on which days of the week; empty for all
 * @param fromTime from when on, of a day; absent if from its beginning
 * @param toTime when it has to be over; absent if at its end
 */
record Wishes(
        @Nullable StaffId staff,
        @NotNull(message = "waiting.days") LocalDate firstDay,
        @NotNull(message = "waiting.days") LocalDate lastDay,
        @Nullable List<DayOfWeek> days,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime fromTime,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime toTime) {

    private static final int LONGEST_YEARS = 2;

    Wishes {
        days = days == null ? List.of() : days.stream().distinct().sorted().toList();
    }

    static Wishes of(ResultSet row) throws SQLException {
        var staff = row.getObject("staff_id", UUID.class);
        return new Wishes(
                staff == null ? null : new StaffId(staff),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Arrays.stream((String[]) row.getArray("days").getArray())
                        .map(DayOfWeek::valueOf)
                        .toList(),
                row.getObject("from_time", LocalTime.class),
                row.getObject("to_time", LocalTime.class));
    }

    String[] dayNames() {
        return days == null ? new String[0] : days.stream().map(DayOfWeek::name).toArray(String[]::new);
    }

    /** @throws Problem {@code invalid} if nobody could ever come so */
    void check(LocalDate today) {
        if (lastDay.isBefore(firstDay) || lastDay.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw Problem.invalid("wishes.lastDay", "waiting.days");
        }
        if (lastDay.isBefore(today)) {
            throw Problem.invalid("wishes.lastDay", "waiting.over");
        }
        if (fromTime != null && toTime != null && !fromTime.isBefore(toTime)) {
            throw Problem.invalid("wishes.toTime", "waiting.hours");
        }
    }

    /** Whether they could come at a time. */
    boolean suit(Period time) {
        var start = time.start().atZone(IsraelTime.ZONE);
        var end = time.end().atZone(IsraelTime.ZONE);
        var date = start.toLocalDate();
        return !date.isBefore(firstDay)
                && !date.isAfter(lastDay)
                && (days == null || days.isEmpty() || days.contains(date.getDayOfWeek()))
                && (fromTime == null || !start.toLocalTime().isBefore(fromTime))
                && (toTime == null
                        || end.toLocalDate().equals(date) && !end.toLocalTime().isAfter(toTime));
    }
}
