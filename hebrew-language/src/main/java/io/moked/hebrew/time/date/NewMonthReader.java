package io.moked.hebrew.time.date;

import io.moked.hebrew.time.calendar.DateSpec;
import io.moked.hebrew.time.calendar.DaySpec;
import io.moked.hebrew.time.calendar.NewMonthSpec;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Token;
import io.moked.hebrew.time.word.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads {@code ראש חודש}, {@code בראש חודש כסלו}, {@code ר״ח טבת}. */
final class NewMonthReader implements Reader<DaySpec> {

    private final Tokens tokens;

    NewMonthReader(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public @Nullable Found<DaySpec> at(int index) {
        var token = tokens.get(index);
        if (!token.is(Kind.NEW_MONTH)) {
            return null;
        }
        var civil = tokens.get(index + 1).value(Kind.MONTH);
        if (civil != null) {
            return new Found<>(new DateSpec(1, civil, 0), index + 2, true);
        }
        var at = tokens.is(index + 1, Kind.IN_MONTH) ? index + 2 : index + 1;
        var month = tokens.get(at).value(Kind.HEBREW_MONTH);
        if (month == null || !"בל".contains(tokens.get(at).particle())) {
            return isOnlyThat(token) ? new Found<>(new NewMonthSpec(0, 0), index + 1, true) : null;
        }
        var year = HebrewYears.at(tokens, at + 1);
        return new Found<>(new NewMonthSpec(month, year), year > 0 ? at + 2 : at + 1, true);
    }

    /** {@code רח} without its sign is a street. */
    private static boolean isOnlyThat(Token token) {
        return token.isGroup() || token.form().indexOf('״') > 0;
    }
}
