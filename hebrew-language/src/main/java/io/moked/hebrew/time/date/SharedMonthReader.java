package io.moked.hebrew.time.date;

import io.moked.hebrew.time.calendar.DateSpec;
import io.moked.hebrew.time.calendar.DaySpecs;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.NumberReader;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads two days of which only the second has a month: {@code בין 15 ל־20 בדצמבר}, {@code ב־3 או ב־4 לחודש}. */
public final class SharedMonthReader implements Reader<DayMention> {

    private static final int MOST_DAYS = 31;

    private final Tokens tokens;
    private final NumberReader numbers;
    private final DateReader dates;

    public SharedMonthReader(Tokens tokens) {
        this.tokens = tokens;
        this.numbers = new NumberReader(tokens);
        this.dates = new DateReader(tokens);
    }

    @Override
    public @Nullable Found<DayMention> at(int index) {
        var between = tokens.is(index, Kind.BETWEEN);
        var start = between || tokens.is(index, Kind.FROM) ? index + 1 : index;
        var first = numbers.at(start);
        if (first == null || first.value() < 1 || first.value() > MOST_DAYS) {
            return null;
        }
        var joint = tokens.get(first.to());
        var either = joint.is(Kind.OR);
        var behind = either || joint.isSign('-') || joint.is(Kind.UNTIL) || joint.is(Kind.AND_BETWEEN);
        if (!behind && !(between && (joint.particle().startsWith("ל") || joint.isAfterAnd()))) {
            return null;
        }
        var last = dates.at(behind ? first.to() + 1 : first.to());
        return last != null && last.what().spec() instanceof DateSpec date
                ? joined(first.value(), date, last.to(), either)
                : null;
    }

    private static @Nullable Found<DayMention> joined(int day, DateSpec last, int to, boolean either) {
        var first = day < last.day() ? DateSpec.of(day, last.month(), last.year()) : null;
        if (first == null) {
            return null;
        }
        var spec = either ? DaySpecs.either(first, last) : DaySpecs.through(first, last);
        return new Found<>(new DayMention(spec, DayMention.Kind.SEVERAL), to, true);
    }
}
