package io.moked.ai.conversation;

import io.moked.hebrew.speech.HebrewSpeech;
import io.moked.hebrew.text.HebrewText;
import io.moked.hebrew.speech.HebrewWriting;
import io.moked.hebrew.number.Gender;
import io.moked.hebrew.number.HebrewNumbers;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the days that a sentence names: of the week, of the calendar, tomorrow and the day after. */
final class SpokenDays {

    private static final String PARTICLES = "(?<!\\S)[ובלמהכש]{0,3}";
    private static final Map<String, DayOfWeek> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(day -> HebrewText.comparable(HebrewWriting.day(day)), Function.identity()));
    private static final Pattern WEEKDAY = Pattern.compile(PARTICLES + "(" + Words.any(WEEKDAYS.keySet()) + ")(?!\\S)");
    private static final Map<String, Integer> NUMBERS = numbers();
    private static final Map<String, Integer> MONTHS = months();
    private static final Pattern DATE = Pattern.compile(
            PARTICLES + "(" + Words.any(NUMBERS.keySet()) + ") [בל](" + Words.any(MONTHS.keySet()) + ")(?!\\S)");
    private static final Map<String, Integer> AHEAD = Map.of("מחר", 1, "מחרתיימ", 2);
    private static final Pattern RELATIVE = Pattern.compile(PARTICLES + "(" + Words.any(AHEAD.keySet()) + ")(?!\\S)");

    private SpokenDays() {}

    /** The days of the week in a sentence in the form of {@link HebrewText#comparable}. */
    static Set<DayOfWeek> weekdays(String sentence) {
        return WEEKDAY.matcher(sentence)
                .results()
                .map(found -> Objects.requireNonNull(WEEKDAYS.get(found.group(1))))
                .collect(Collectors.toSet());
    }

    /** The days of the calendar in a sentence in the form of {@link HebrewText#comparable}. */
    static Set<MonthDay> dates(String sentence, LocalDate today) {
        var dates = new HashSet<MonthDay>();
        RELATIVE.matcher(sentence)
                .results()
                .map(found -> today.plusDays(Objects.requireNonNull(AHEAD.get(found.group(1)))))
                .forEach(day -> dates.add(MonthDay.from(day)));
        DATE.matcher(sentence).results().forEach(found -> {
            var month = Objects.requireNonNull(MONTHS.get(found.group(2)));
            var day = Objects.requireNonNull(NUMBERS.get(found.group(1)));
            if (day <= java.time.Month.of(month).maxLength()) {
                dates.add(MonthDay.of(month, day));
            }
        });
        return dates;
    }

    private static Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        for (var day = 1; day <= 31; day++) {
            for (var gender : Gender.values()) {
                numbers.put(HebrewText.comparable(HebrewNumbers.words(day, gender)), day);
            }
        }
        return numbers;
    }

    /** By their names, which are the last word of a date, behind ב. */
    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (var month = 1; month <= 12; month++) {
            var date = HebrewText.comparable(HebrewSpeech.date(LocalDate.of(2024, month, 1)));
            months.put(date.substring(date.lastIndexOf(" ב") + 2), month);
        }
        return months;
    }
}
