package io.moked.crm.business;

import io.moked.crm.calendar.DailyBreak;
import io.moked.events.business.BusinessChanged.Opening;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads times of a week and of a day. */
final class HoursReading {

    private HoursReading() {}

    static List<Opening> week(@Nullable List<BusinessFile.@Nullable Hours> raw, Place place) {
        var openings = place.each(raw, HoursReading::opening);
        for (int i = 0; i < openings.size(); i++) {
            var one = openings.get(i);
            if (openings.subList(0, i).stream().anyMatch(other -> overlap(one, other))) {
                place.at(i).mistake("overlaps another time of the same day");
            }
        }
        return openings;
    }

    static List<DailyBreak> breaks(@Nullable List<BusinessFile.@Nullable Break> raw, Place place) {
        return place.each(raw, (one, at) -> {
            var read = new DailyBreak(
                    time(one.from(), at.at("from"), LocalTime.MIN), time(one.to(), at.at("to"), LocalTime.MAX));
            if (!read.from().isBefore(read.to())) {
                at.mistake("ends before it begins");
            }
            return read;
        });
    }

    private static Opening opening(BusinessFile.Hours raw, Place place) {
        var day = place.at("day")
                .required(raw.day(), DayOfWeek.SUNDAY, DayOfWeek::valueOf, "write SUNDAY, MONDAY and so on");
        var opening = new Opening(
                day,
                time(raw.opens(), place.at("opens"), LocalTime.MIN),
                time(raw.closes(), place.at("closes"), LocalTime.MAX));
        if (!opening.opens().isBefore(opening.closes())) {
            place.mistake("closes before it opens");
        }
        return opening;
    }

    private static LocalTime time(@Nullable String raw, Place place, LocalTime standIn) {
        return place.required(raw, standIn, LocalTime::parse, "write a time such as \"08:30\", in quotes");
    }

    private static boolean overlap(Opening one, Opening other) {
        return one.day() == other.day()
                && one.opens().isBefore(other.closes())
                && other.opens().isBefore(one.closes());
    }
}
