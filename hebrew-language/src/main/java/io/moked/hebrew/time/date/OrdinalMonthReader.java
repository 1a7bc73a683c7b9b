package io.moked.hebrew.time.date;

import io.moked.hebrew.time.calendar.DateSpec;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.mention.Mention;
import io.moked.hebrew.time.mention.Mention.Either;
import io.moked.hebrew.time.mention.Mention.Phrase;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.NumberReader;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.SmallNumber;
import io.moked.hebrew.time.word.Surroundings;
import io.moked.hebrew.time.word.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a month by its number in order: {@code 15 לשלישי}. Up to the sixth it can be a weekday too, and what stands before
 * it an hour: {@code ב־7 לשני}.
 */
public final class OrdinalMonthReader implements Reader<DayMention> {

    private static final int MOST_DAYS = 31;
    private static final int LAST_HOUR = 12;
    private static final int LAST_WEEKDAY = 6;
    private static final int FIRST_YEAR_OF_THE_CENTURY = 40;

    private final Tokens tokens;
    private final NumberReader numbers;

    public OrdinalMonthReader(Tokens tokens) {
        this.tokens = tokens;
        this.numbers = new NumberReader(tokens);
    }

    private record Date(DateSpec spec, int to, boolean certain) {}

    @Override
    public @Nullable Found<DayMention> at(int index) {
        var date = date(index);
        return date == null || !date.certain()
                ? null
                : new Found<>(new DayMention(date.spec(), DayMention.Kind.DATE), date.to(), true);
    }

    /** An hour of a weekday, or the date that the same words can be. */
    public Found<Mention> orDate(int index, Found<Phrase> phrase) {
        var date = date(index);
        var hours = phrase.what().hours();
        if (date == null
                || date.certain()
                || date.to() != phrase.to()
                || hours == null
                || !phrase.what().parts().isEmpty()) {
            return new Found<>(phrase.what(), phrase.to(), true);
        }
        var day = new Phrase(new DayMention(date.spec(), DayMention.Kind.DATE), null, List.of(), false);
        return new Found<>(new Either(day, phrase.what()), phrase.to(), true);
    }

    private @Nullable Date date(int index) {
        var day = day(index);
        var month = day == null ? null : tokens.get(day.to()).value(Kind.ORDINAL);
        if (day == null
                || month == null
                || !tokens.get(day.to()).particle().equals("ל")
                || isOther(index, day.to() + 1)) {
            return null;
        }
        var year = year(day.to() + 1);
        var spec = DateSpec.of(day.value(), month, year);
        var weekday = month <= LAST_WEEKDAY;
        var ofAnHour = weekday && tokens.is(day.to() + 1, Kind.PART);
        if (spec == null
                || ofAnHour
                || weekday && day.form() == SmallNumber.Form.FEMININE && day.value() <= LAST_HOUR) {
            return null;
        }
        var guests = weekday
                && day.form() == SmallNumber.Form.MASCULINE
                && tokens.get(index).particle().equals("ל")
                && !tokens.is(index, Kind.ORDINAL);
        var certain = !weekday || year > 0 || day.value() > LAST_HOUR || !day.isDigits() || isNamed(index);
        return guests ? null : new Date(spec, year > 0 ? afterYear(day.to() + 1) : day.to() + 1, certain);
    }

    private @Nullable SmallNumber day(int index) {
        var ordinal = tokens.get(index).value(Kind.ORDINAL);
        var number =
                ordinal == null ? numbers.at(index) : new SmallNumber(ordinal, index + 1, SmallNumber.Form.MASCULINE);
        var possible = number != null && number.value() >= 1 && number.value() <= MOST_DAYS;
        return possible && !(ordinal != null && tokens.is(index - 1, Kind.DAY_WORD)) ? number : null;
    }

    private boolean isNamed(int index) {
        return tokens.get(index).particle().startsWith("ה") || tokens.is(index - 1, Kind.DATE_WORD);
    }

    /** From one weekday to another, a table for so many, the hour {@code 15:30}. */
    private boolean isOther(int index, int to) {
        var before = tokens.get(index - 1);
        return tokens.get(index).particle().equals("מ")
                || before.is(Kind.BETWEEN)
                || before.is(Kind.FROM)
                || before.is(Kind.SEATS)
                || before.isSign(':')
                || tokens.is(index, Kind.ORDINAL) && before.is(Kind.NAMED)
                || before.is(Kind.NUMBERED) && tokens.get(index).prefix().isEmpty()
                || new Surroundings(tokens).isCounted(to, true);
    }

    /** Of four digits, or of two that are no hour: from 40 on of the last century. */
    private int year(int index) {
        var token = tokens.get(index);
        var number = token.prefix().isEmpty() ? numbers.at(index) : null;
        if (number == null || new Surroundings(tokens).isCounted(number.to(), true)) {
            return 0;
        }
        var value = number.value();
        if (number.isDigits() && token.form().length() == 4) {
            return value >= 1900 && value < 2100 ? value : 0;
        }
        var written = !number.isDigits() || token.form().length() == 2;
        return !written || value < 25 || value > 99 || !number.isDigits() && value < FIRST_YEAR_OF_THE_CENTURY
                ? 0
                : value < FIRST_YEAR_OF_THE_CENTURY ? 2000 + value : 1900 + value;
    }

    private int afterYear(int index) {
        var number = numbers.at(index);
        return number == null ? index : number.to();
    }
}
