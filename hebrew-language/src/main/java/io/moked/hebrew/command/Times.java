package io.moked.hebrew.command;

import io.moked.hebrew.time.HebrewTime;
import io.moked.hebrew.time.Meaning;
import io.moked.hebrew.time.TimeMatch;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** What a text says about time, as an answer. */
final class Times {

    private static final HebrewTime TIME = new HebrewTime();
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private Times() {}

    static Answer in(String text, ZonedDateTime now) {
        var matches = TIME.find(text, now).stream().map(Times::match).toList();
        return Answer.of("in", text).and("matches", matches);
    }

    private static Answer match(TimeMatch match) {
        var answer =
                Answer.of("text", match.text()).and(meaning(match.meaning())).and("confirm", match.confirm());
        return match.every() == null
                ? answer
                : answer.and("every", match.every().toString());
    }

    private static Answer meaning(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Moment moment -> Answer.of("kind", "instant").and("start", instant(moment.at()));
            case Meaning.Day day ->
                Answer.of("kind", "day").and("start", day.date().toString());
            case Meaning.Range range ->
                Answer.of("kind", "range").and("start", instant(range.start())).and("end", instant(range.end()));
            case Meaning.Length length -> Answer.of("kind", "duration").and("duration", length.iso());
            case Meaning.Ambiguous ambiguous ->
                Answer.of("kind", "ambiguous")
                        .and(
                                "readings",
                                ambiguous.readings().stream()
                                        .map(Times::meaning)
                                        .toList());
        };
    }

    private static String instant(ZonedDateTime moment) {
        return INSTANT.format(moment);
    }
}
