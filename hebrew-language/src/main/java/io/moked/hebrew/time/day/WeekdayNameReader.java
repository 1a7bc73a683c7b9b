package io.moked.hebrew.time.day;

import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Surroundings;
import io.moked.hebrew.time.word.Token;
import io.moked.hebrew.time.word.Tokens;
import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the name of a weekday: {@code יום ראשון}, {@code יום ג׳}, {@code בשני}. */
final class WeekdayNameReader implements Reader<DayOfWeek> {

    private static final Set<String> OF_A_DAY = Set.of("את", "של", "תור", "עם");

    private static final Set<String> OBJECTS = Set.of("את", "לי", "לנו", "לו", "לה", "אותי", "אותנו", "אותו", "אותה");
    private static final int MOST_OBJECTS = 3;

    private final Tokens tokens;
    private final Surroundings around;
    private final WeekdayLetters letters;
    private final Namesakes names;

    WeekdayNameReader(Tokens tokens) {
        this.tokens = tokens;
        this.around = new Surroundings(tokens);
        this.letters = new WeekdayLetters(tokens);
        this.names = new Namesakes(tokens);
    }

    @Override
    public @Nullable Found<DayOfWeek> at(int index) {
        var token = tokens.get(index);
        if (token.is(Kind.DAY_WORD) || token.is(Kind.DAYS_WORD)) {
            return named(tokens.is(index + 1, Kind.DAY_WORD) ? index + 2 : index + 1);
        }
        var letter = letters.at(index);
        if (letter != null
                && (token.form().endsWith("׳") || letters.isOfARange(index) || letters.isBehindAnother(index))) {
            return tokens.is(index - 1, Kind.NAMED) || tokens.is(index - 1, Kind.NUMBERED)
                    ? null
                    : new Found<>(letter, index + 1, isListed(index));
        }
        return alone(index);
    }

    /** {@code בימי שני ורביעי}. */
    private boolean isListed(int index) {
        var before = tokens.is(index - 1, Kind.WEEKDAY) || letters.at(index - 1) != null;
        var days = tokens.is(index - 2, Kind.DAYS_WORD) || tokens.is(index - 2, Kind.DAY_WORD);
        return before && tokens.get(index).isAfterAnd() && (days || !tokens.is(index - 2, Kind.NAMED));
    }

    private @Nullable Found<DayOfWeek> named(int start) {
        var index = tokens.afterHyphen(start);
        var token = tokens.get(index);
        var weekday = token.value(Kind.WEEKDAY);
        if (weekday != null && (token.prefix().isEmpty() || token.prefix().equals("ה") && weekday == 5)) {
            return new Found<>(DayOfWeek.values()[weekday], index + 1, true);
        }
        var letter = letters.at(index);
        return letter == null || !token.prefix().isEmpty() ? null : new Found<>(letter, index + 1, true);
    }

    /** A name without {@code יום} can be an ordinal, a count, a first name or half of a city. */
    private @Nullable Found<DayOfWeek> alone(int index) {
        var token = tokens.get(index);
        var value = token.value(Kind.WEEKDAY);
        if (value == null) {
            return null;
        }
        var weekday = DayOfWeek.values()[value];
        if (weekday == DayOfWeek.SATURDAY) {
            return names.isSurname(index) ? null : new Found<>(weekday, index + 1, true);
        }
        return isCounted(index) || !isModifier(index + 1) && isNamesake(index)
                ? null
                : new Found<>(weekday, index + 1, isSure(index));
    }

    /** {@code השני}, {@code שני תורים}, {@code ראשון לחודש}. */
    private boolean isCounted(int index) {
        var particle = tokens.get(index).particle();
        var next = tokens.get(index + 1);
        return particle.startsWith("ה")
                || particle.startsWith("כ")
                || around.isPlural(next)
                || next.is(Kind.COUNTED)
                || next.is(Kind.TO_MONTH);
    }

    private boolean isNamesake(int index) {
        var alone = tokens.get(index).particle().isEmpty();
        var ofThePart = tokens.is(index - 1, Kind.OF) && tokens.is(index - 2, Kind.PART);
        var calledSo = alone && tokens.is(index - 1, Kind.NAMED) && !ofThePart;
        var place = !alone && tokens.is(index - 1, Kind.LIVES) || names.isHome(index);
        return calledSo && !isOfAnHour(index) && !isAskedFor(index) || place || names.isSurname(index);
    }

    /** {@code את שלישי בחמש}, {@code התור של רביעי בבוקר}. */
    private boolean isOfAnHour(int index) {
        var next = tokens.get(index + 1);
        return OF_A_DAY.contains(tokens.get(index - 1).form())
                && next.particle().equals("ב")
                && (next.is(Kind.UNIT_F) || next.is(Kind.PART) || next.isDigits());
    }

    private boolean isSure(int index) {
        return isModifier(index + 1)
                || isWished(index)
                || isOfAnHour(index)
                || isListed(index)
                || isFirstOfAList(index)
                || isApart(index)
                || !tokens.get(index).particle().isEmpty();
    }

    /** {@code אפשר שני?}, {@code חמישי מתאים לי}. */
    private boolean isWished(int index) {
        return isAskedFor(index)
                || tokens.is(index - 1, Kind.CORRECTION)
                || tokens.is(index - 1, Kind.NOT)
                || tokens.is(index + 1, Kind.SUITS)
                || tokens.is(index + 1, Kind.NOT)
                || isRefused(index + 1);
    }

    /** {@code אפשר שני}, {@code תשבצי אותי שני}, {@code תזיז לי את שני}. */
    private boolean isAskedFor(int index) {
        var at = index - 1;
        while (at > index - MOST_OBJECTS && OBJECTS.contains(tokens.get(at).form())) {
            at--;
        }
        return tokens.is(at, Kind.PREFER) || at < index - 1 && tokens.is(at, Kind.MOVE);
    }

    /** {@code חמישי אני לא יכולה}. */
    private boolean isRefused(int index) {
        var form = tokens.get(index).form();
        return (form.equals("אני") || form.equals("אנחנו")) && tokens.is(index + 1, Kind.NOT);
    }

    /** {@code ראשון שלישי וחמישי}, {@code שני ורביעי}. */
    private boolean isFirstOfAList(int index) {
        var next = tokens.get(tokens.get(index + 1).isSign(',') ? index + 2 : index + 1);
        return next.is(Kind.WEEKDAY)
                && !next.form().equals(tokens.get(index).form())
                && (next.prefix().isEmpty() || next.prefix().equals("ו"))
                && !tokens.get(index - 1).isUnknown();
    }

    /** {@code היום רביעי, אז חמישי}: an answer by itself at the end. */
    private boolean isApart(int index) {
        var before = index - 1;
        while (before >= index - 3 && before > 0 && tokens.afterFillers(before) > before) {
            before--;
        }
        var end = tokens.get(tokens.afterFillers(index + 1));
        return before < index - 1
                && tokens.afterFillers(index - 1) == index
                && !tokens.is(before, Kind.NAMED)
                && end.type() == Token.Type.SIGN
                && (end.form().isEmpty() || "?!".contains(end.form()));
    }

    private boolean isModifier(int index) {
        var token = tokens.get(index);
        return token.is(Kind.WHICH) && token.prefix().isEmpty() || token.is(Kind.WEEK);
    }
}
