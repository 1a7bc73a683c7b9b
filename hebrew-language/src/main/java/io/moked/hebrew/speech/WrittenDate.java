package io.moked.hebrew.speech;

import io.moked.hebrew.text.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date in digits: 26.11.2026, 26/11, 26-11-2026, 2026-11-26, 11/2026, 10-12.11.
 *
 * @param day 0 when only month and year are written
 * @param lastDay the second day of a range
 * @param end the first token behind it
 */
record WrittenDate(
        int day,
        @Nullable Integer lastDay,
        int month,
        @Nullable Integer year,
        int end) {

    private static final int LEAP_YEAR = 2024;

    static @Nullable WrittenDate at(Words words, int from) {
        if (!isPart(words, from, 4)) {
            return null;
        }
        var sign = words.get(from + 1);
        if (!words.isGlued(from + 1) || !words.isGlued(from + 2) || !isPart(words, from + 2, 4)) {
            return null;
        }
        if (sign.isSign('-')) {
            var iso = dashed(words, from);
            return iso != null ? iso : range(words, from);
        }
        return sign.isSign('.') || sign.isSign('/') ? separated(words, from, null) : null;
    }

    private static @Nullable WrittenDate range(Words words, int from) {
        var date = isPart(words, from, 2) ? separated(words, from + 2, number(words, from)) : null;
        return date == null || date.day() <= number(words, from)
                ? null
                : new WrittenDate(number(words, from), date.day(), date.month(), date.year(), date.end());
    }

    private static @Nullable WrittenDate dashed(Words words, int from) {
        if (!isSign(words, from + 3, '-') || !isPart(words, from + 4, 4) || isMore(words, from + 5)) {
            return null;
        }
        if (words.get(from).text().length() == 4 && isPart(words, from + 2, 2) && isPart(words, from + 4, 2)) {
            return of(number(words, from + 4), number(words, from + 2), number(words, from), from + 5);
        }
        return words.get(from + 4).text().length() == 4 && isPart(words, from, 2) && isPart(words, from + 2, 2)
                ? of(number(words, from), number(words, from + 2), number(words, from + 4), from + 5)
                : null;
    }

    private static @Nullable WrittenDate separated(Words words, int from, @Nullable Integer firstDay) {
        var sign = words.get(from + 1).text().isEmpty()
                ? ' '
                : words.get(from + 1).text().charAt(0);
        if (sign != '.' && sign != '/' || !isSign(words, from + 1, sign) || !isPart(words, from, 2)) {
            return null;
        }
        if (isSign(words, from + 3, sign) && isPart(words, from + 4, 4) && !isMore(words, from + 5)) {
            return isPart(words, from + 2, 2) ? withYear(words, from) : null;
        }
        if (isMore(words, from + 3)) {
            return null;
        }
        if (sign == '/' && words.get(from + 2).text().length() == 4 && firstDay == null) {
            return monthAndYear(words, from);
        }
        return isPart(words, from + 2, 2) ? of(number(words, from), number(words, from + 2), null, from + 3) : null;
    }

    private static @Nullable WrittenDate withYear(Words words, int from) {
        var year = words.get(from + 4).text();
        if (year.length() != 2 && year.length() != 4) {
            return null;
        }
        var full = year.length() == 2 ? 2000 + number(words, from + 4) : number(words, from + 4);
        return of(number(words, from), number(words, from + 2), full, from + 5);
    }

    private static @Nullable WrittenDate monthAndYear(Words words, int from) {
        var month = number(words, from);
        var year = number(words, from + 2);
        return month < 1 || month > 12 || year < 1900 || year > 2199
                ? null
                : new WrittenDate(0, null, month, year, from + 3);
    }

    /** What is no day of the calendar is no date. */
    private static @Nullable WrittenDate of(int day, int month, @Nullable Integer year, int end) {
        try {
            LocalDate.of(year == null ? LEAP_YEAR : year, month, day);
            return new WrittenDate(day, null, month, year, end);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isPart(Words words, int place, int most) {
        return words.get(place).isDigits() && words.get(place).text().length() <= most;
    }

    private static boolean isSign(Words words, int place, char sign) {
        return words.isGlued(place) && words.get(place).isSign(sign) && words.isGlued(place + 1);
    }

    private static boolean isMore(Words words, int place) {
        var isDate = isSign(words, place, '-') && (isSign(words, place + 2, '.') || isSign(words, place + 2, '/'));
        return (isSign(words, place, '.') || isSign(words, place, '/') || isSign(words, place, '-') && !isDate)
                && words.get(place + 1).isDigits();
    }

    private static int number(Words words, int place) {
        return Integer.parseInt(words.get(place).text());
    }
}
