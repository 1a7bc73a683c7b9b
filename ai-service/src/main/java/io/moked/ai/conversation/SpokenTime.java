package io.moked.ai.conversation;

import io.moked.hebrew.speech.HebrewSpeech;
import io.moked.hebrew.text.HebrewText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

/** When something is, by the words of a sentence. What is not found in it is left open. */
record SpokenTime(Set<DayOfWeek> weekdays, Set<MonthDay> dates, List<SpokenHours.Hour> hours) {

    static SpokenTime in(String text, LocalDate today) {
        var sentence = HebrewText.comparable(HebrewSpeech.aloud(text));
        return new SpokenTime(
                SpokenDays.weekdays(sentence), SpokenDays.dates(sentence, today), SpokenHours.in(sentence));
    }

    /** Whether it may be this moment: of each kind of time that is named, one fits. */
    boolean fits(LocalDateTime moment) {
        return (weekdays.isEmpty() || weekdays.contains(moment.getDayOfWeek()))
                && (dates.isEmpty() || dates.contains(MonthDay.from(moment)))
                && (hours.isEmpty() || hours.stream().anyMatch(hour -> hour.fits(moment.toLocalTime())));
    }
}
