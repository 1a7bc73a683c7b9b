package io.moked.hebrew.time.date;

import io.moked.hebrew.time.calendar.DateSpec;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Surroundings;
import io.moked.hebrew.time.word.Token;
import io.moked.hebrew.time.word.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads dates in digits and signs: {@code 15/12}, {@code 15.12.26}, {@code 15-12-2026}, {@code 2026-12-15}. */
final class WrittenDateReader implements Reader<DayMention> {

    private static final int YEAR_DIGITS = 4;
    private static final int MOST_DIGITS = 2;

    private final Tokens tokens;
    private final Surroundings around;

    WrittenDateReader(Tokens tokens) {
        this.tokens = tokens;
        this.around = new Surroundings(tokens);
    }

    @Override
    public @Nullable Found<DayMention> at(int index) {
        if (!isTied(index + 1) || isVersion(index)) {
            return null;
        }
        var sign = tokens.get(index + 1).form().charAt(0);
        if ("/.-".indexOf(sign) < 0) {
            return null;
        }
        return isTied(index + 3) && tokens.get(index + 3).isSign(sign) ? withYear(index) : withoutYear(index, sign);
    }

    private @Nullable Found<DayMention> withYear(int index) {
        var first = tokens.get(index);
        var month = tokens.get(index + 2).number();
        var last = tokens.get(index + 4);
        if (first.form().length() == YEAR_DIGITS) {
            return date(last.number(), month, first.number(), index + 5);
        }
        var digits = last.form().length();
        return digits != 2 && digits != YEAR_DIGITS || first.form().length() > MOST_DIGITS
                ? null
                : date(first.number(), month, DateSpec.year(last.number(), digits), index + 5);
    }

    private @Nullable Found<DayMention> withoutYear(int index, char sign) {
        var day = tokens.get(index);
        var month = tokens.get(index + 2);
        var measure = around.isCounted(index + 3, false);
        var always = day.number() == 24
                && month.number() == 7
                && day.prefix().isEmpty()
                && !tokens.is(index - 1, Kind.DAY_WORD);
        var longer = day.form().length() > MOST_DIGITS || month.form().length() > MOST_DIGITS;
        return sign == '-' || always || measure || longer || month.number() < 1
                ? null
                : date(day.number(), month.number(), 0, index + 3);
    }

    private static @Nullable Found<DayMention> date(int day, int month, int year, int to) {
        var spec = month < 1 ? null : DateSpec.of(day, month, year);
        return spec == null ? null : new Found<>(new DayMention(spec, DayMention.Kind.DATE), to, true);
    }

    private boolean isVersion(int index) {
        return tokens.is(index - 1, Kind.NUMBERED)
                && tokens.get(index).particle().isEmpty();
    }

    /** A sign between two runs of digits without white space. */
    private boolean isTied(int index) {
        return tokens.get(index).type() == Token.Type.SIGN
                && !tokens.get(index).form().isEmpty()
                && tokens.get(index).glued()
                && tokens.get(index + 1).isDigits()
                && tokens.get(index + 1).glued();
    }
}
