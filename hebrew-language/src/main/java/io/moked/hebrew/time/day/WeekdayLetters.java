package io.moked.hebrew.time.day;

import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Tokens;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** Reads the letters of weekdays, which without {@code יום} are days only beside one another. */
final class WeekdayLetters {

    private static final String LETTERS = "אבגדהו";

    private final Tokens tokens;

    WeekdayLetters(Tokens tokens) {
        this.tokens = tokens;
    }

    /** {@code ביום ב או ג}, {@code בימים א עד ה}. */
    boolean isBehindAnother(int index) {
        var joint = tokens.is(index - 1, Kind.OR) || tokens.is(index - 1, Kind.UNTIL);
        return joint
                && at(index - 2) != null
                && (tokens.is(index - 3, Kind.DAY_WORD) || tokens.is(index - 3, Kind.DAYS_WORD));
    }

    /** {@code א-ה}. */
    boolean isOfARange(int index) {
        var first = tokens.get(index + 1).isSign('-') && tokens.get(index + 2).glued() && at(index + 2) != null;
        return first || tokens.get(index - 1).isSign('-') && at(index - 2) != null;
    }

    @Nullable
    DayOfWeek at(int index) {
        var form = tokens.get(index).form();
        var single = form.length() == 1 || form.length() == 2 && form.charAt(1) == '׳';
        if (!single) {
            return null;
        }
        var place = LETTERS.indexOf(form.charAt(0));
        if (place < 0) {
            return form.charAt(0) == 'ש' ? DayOfWeek.SATURDAY : null;
        }
        return DayOfWeek.SUNDAY.plus(place);
    }
}
