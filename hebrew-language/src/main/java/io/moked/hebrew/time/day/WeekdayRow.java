package io.moked.hebrew.time.day;

import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Tokens;

/** Weekdays without anything between, of which none is joined by {@code ו}: {@code חמישי שישי}. */
final class WeekdayRow {

    private static final int MOST = 7;

    private WeekdayRow() {}

    /** Whether the weekday at the index is one more that the one before it can be. */
    static boolean goesOn(Tokens tokens, int index) {
        var before = tokens.get(index - 1);
        if (!before.is(Kind.WEEKDAY)
                || !isBare(tokens, index)
                || before.form().equals(tokens.get(index).form())) {
            return false;
        }
        var end = index;
        while (isBare(tokens, end) && end < index + MOST) {
            end++;
        }
        return !(tokens.is(end, Kind.WEEKDAY) && tokens.get(end).isAfterAnd());
    }

    /** Whether the comma at the index parts two of them, of which the last stands behind או: {@code ראשון, שני או שלישי}. */
    static boolean isEnumerated(Tokens tokens, int index) {
        var at = index;
        while (at < index + 2 * MOST && tokens.get(at).isSign(',') && isBare(tokens, at + 1)) {
            at += 2;
        }
        return at > index && tokens.is(at, Kind.OR);
    }

    private static boolean isBare(Tokens tokens, int index) {
        return tokens.is(index, Kind.WEEKDAY) && tokens.get(index).prefix().isEmpty();
    }
}
