package io.moked.ai.time;

import io.moked.hebrew.text.HebrewText;
import io.moked.hebrew.time.Agreement;
import io.moked.hebrew.time.HebrewTime;
import io.moked.hebrew.time.Meaning;
import io.moked.hebrew.time.TimeMatch;
import io.moked.hebrew.time.Utterance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An exact day, an exact hour, or both, that an utterance names. Of what is wider, as an afternoon or a week, neither
 * follows.
 *
 * @param day absent where only an hour is named
 * @param hour absent where only a day is named
 * @param rest the words from there to the next time, which may tell with whom
 */
record Named(@Nullable LocalDate day, @Nullable LocalTime hour, String rest) {

    /** Until when a night belongs to the day before. */
    private static final LocalTime END_OF_NIGHT = LocalTime.of(3, 0);

    static List<Named> in(Utterance said, HebrewTime hebrew) {
        var matches = hebrew.find(said.text(), said.at());
        var named = new ArrayList<Named>();
        for (var place = 0; place < matches.size(); place++) {
            var match = matches.get(place);
            var next = place + 1 < matches.size()
                    ? matches.get(place + 1).start()
                    : said.text().length();
            var rest = said.text().substring(match.end(), next);
            readings(match)
                    .flatMap(reading -> Stream.ofNullable(of(reading, match, rest, said.at(), hebrew)))
                    .forEach(named::add);
        }
        return List.copyOf(named);
    }

    /** What recurs names no day or hour to settle on. */
    private static Stream<Meaning> readings(TimeMatch match) {
        if (match.every() != null) {
            return Stream.empty();
        }
        return match.meaning() instanceof Meaning.Ambiguous(var readings)
                ? readings.stream()
                : Stream.of(match.meaning());
    }

    private static @Nullable Named of(
            Meaning reading, TimeMatch match, String rest, ZonedDateTime now, HebrewTime hebrew) {
        return switch (reading) {
            case Meaning.Day(var date) -> new Named(date, null, rest);
            case Meaning.Moment(var at) -> moment(at.toLocalDateTime(), match, rest, now, hebrew);
            case Meaning.Range(var start, var end) ->
                isOfOneDay(start, end) ? day(start, match, rest, now, hebrew) : null;
            case Meaning.Length length -> null;
            case Meaning.Ambiguous ambiguous -> null;
        };
    }

    private static Named moment(LocalDateTime at, TimeMatch match, String rest, ZonedDateTime now, HebrewTime hebrew) {
        return new Named(names(Part.DAY, match, at, now, hebrew) ? at.toLocalDate() : null, at.toLocalTime(), rest);
    }

    private static @Nullable Named day(
            ZonedDateTime start, TimeMatch match, String rest, ZonedDateTime now, HebrewTime hebrew) {
        return names(Part.DAY, match, start.toLocalDateTime(), now, hebrew)
                ? new Named(start.toLocalDate(), null, rest)
                : null;
    }

    private static boolean names(Part part, TimeMatch match, LocalDateTime at, ZonedDateTime now, HebrewTime hebrew) {
        return part.of(hebrew.judge(match.text(), at, now)) != Agreement.SAYS_NOTHING;
    }

    private static boolean isOfOneDay(ZonedDateTime start, ZonedDateTime end) {
        return !end.toLocalDateTime().isAfter(start.toLocalDate().plusDays(1).atTime(END_OF_NIGHT));
    }

    boolean isWhole() {
        return day != null && hour != null;
    }

    /** Whether a word, such as a name, was said of it. */
    boolean isWith(String word) {
        return HebrewText.occurs(word, rest);
    }

    /** The moment with the parts that are named in place of its own. */
    LocalDateTime in(LocalDateTime moment) {
        return LocalDateTime.of(day == null ? moment.toLocalDate() : day, hour == null ? moment.toLocalTime() : hour);
    }
}
