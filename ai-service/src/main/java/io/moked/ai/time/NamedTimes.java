package io.moked.ai.time;

import io.moked.hebrew.time.Agreement;
import io.moked.hebrew.time.HebrewTime;
import io.moked.hebrew.time.Judgement;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;

/**
 * How the times that a text names stand to one moment. Each stands for itself, since a text may name two appointments, or
 * a reminder beside one.
 */
public record NamedTimes(List<Judgement> named) {

    /** Those of a text that is said now. */
    public static NamedTimes in(String text, LocalDateTime moment, HebrewTime hebrew, ZonedDateTime now) {
        return new NamedTimes(hebrew.find(text, now).stream()
                .map(match -> hebrew.judge(match.text(), moment, now))
                .toList());
    }

    /** Whether the text may be about the moment: if it names days, one of them is its day; hours likewise. */
    public boolean fit() {
        return fits(Judgement::day) && fits(Judgement::hour);
    }

    private boolean fits(Function<Judgement, Agreement> part) {
        return !mention(part) || name(part);
    }

    /** Whether any of them names a day, or an hour. */
    private boolean mention(Function<Judgement, Agreement> part) {
        return named.stream().map(part).anyMatch(agreement -> agreement != Agreement.SAYS_NOTHING);
    }

    /** Whether one of them names that of the moment. */
    private boolean name(Function<Judgement, Agreement> part) {
        return named.stream().map(part).anyMatch(Agreement.AGREES::equals);
    }
}
