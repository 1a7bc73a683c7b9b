package io.moked.crm.business;

import io.moked.crm.calendar.DailyBreak;
import io.moked.crm.calendar.SpecialDay;
import io.moked.events.business.BusinessChanged.Opening;
import io.moked.events.business.BusinessChanged.QuietHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads times of a week and of a day. */
final class HoursReading {

    private static final int MOST_OPENINGS = 50;
    private static final int MOST_BREAKS = 10;
    private static final int MOST_SPECIAL_DAYS = 400;
    private static final int LONGEST_NOTE = 200;

    private HoursReading() {}

    static List<Opening> week(@Nullable List<BusinessFile.@Nullable Hours> raw, Place place) {
        var openings = place.each(raw, MOST_OPENINGS, HoursReading::opening);
        for (int i = 0; i < openings.size(); i++) {
            var one = openings.get(i);
            if (openings.subList(0, i).stream().anyMatch(other -> overlap(one, other))) {
                place.at(i).mistake("hours.overlap", "overlaps another time of the same day");
            }
        }
        return openings;
    }

    static List<DailyBreak> breaks(@Nullable List<BusinessFile.@Nullable Break> raw, Place place) {
        return place.each(raw, MOST_BREAKS, (one, at) -> {
            var read = new DailyBreak(
                    time(one.from(), at.at("from"), LocalTime.MIN), time(one.to(), at.at("to"), LocalTime.MAX));
            if (!read.from().isBefore(read.to())) {
                at.mistake("hours.order", "ends before it begins");
            }
            return read;
        });
    }

    static List<SpecialDay> specialDays(@Nullable List<BusinessFile.@Nullable SpecialDay> raw, Place place) {
        var days = place.each(raw, MOST_SPECIAL_DAYS, HoursReading::specialDay);
        for (int i = 0; i < days.size(); i++) {
            var one = days.get(i);
            if (days.subList(0, i).stream().anyMatch(other -> overlap(one, other))) {
                place.at(i).mistake("hours.overlap", "overlaps another time of the same day");
            }
        }
        return days;
    }

    static @Nullable QuietHours quietHours(BusinessFile.@Nullable QuietHours raw, Place place) {
        if (raw == null) {
            return null;
        }
        var quiet = new QuietHours(
                time(raw.from(), place.at("from"), LocalTime.MIN), time(raw.to(), place.at("to"), LocalTime.MAX));
        if (quiet.from().equals(quiet.to())) {
            place.mistake("hours.order", "ends when it begins");
        }
        return quiet;
    }

    private static SpecialDay specialDay(BusinessFile.SpecialDay raw, Place place) {
        var date = place.at("date")
                .required(
                        raw.date(),
                        LocalDate.EPOCH,
                        LocalDate::parse,
                        "write a date such as \"2026-09-13\", in quotes");
        var note = place.at("note").optionalText(raw.note(), LONGEST_NOTE);
        if (Boolean.TRUE.equals(raw.closed())) {
            if (raw.opens() != null || raw.closes() != null) {
                place.mistake("hours.closed", "is closed and has hours");
            }
            return new SpecialDay(date, null, null, note);
        }
        var opens = time(raw.opens(), place.at("opens"), LocalTime.MIN);
        var closes = time(raw.closes(), place.at("closes"), LocalTime.MAX);
        if (!opens.isBefore(closes)) {
            place.mistake("hours.order", "closes before it opens");
        }
        return new SpecialDay(date, opens, closes, note);
    }

    private static Opening opening(BusinessFile.Hours raw, Place place) {
        var day = place.at("day")
                .required(raw.day(), DayOfWeek.SUNDAY, DayOfWeek::valueOf, "write SUNDAY, MONDAY and so on");
        var opening = new Opening(
                day,
                time(raw.opens(), place.at("opens"), LocalTime.MIN),
                time(raw.closes(), place.at("closes"), LocalTime.MAX));
        if (!opening.opens().isBefore(opening.closes())) {
            place.mistake("hours.order", "closes before it opens");
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

    private static boolean overlap(SpecialDay one, SpecialDay other) {
        return one.date().equals(other.date())
                && (one.opens() == null
                        || one.closes() == null
                        || other.opens() == null
                        || other.closes() == null
                        || one.opens().isBefore(other.closes()) && other.opens().isBefore(one.closes()));
    }
}
