package io.moked.hebrew.time.date;

import io.moked.hebrew.time.calendar.DateSpec;
import io.moked.hebrew.time.calendar.DayReadings;
import io.moked.hebrew.time.calendar.DaySpec;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.NumberReader;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.SmallNumber;
import io.moked.hebrew.time.word.Surroundings;
import io.moked.hebrew.time.word.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads dates of the civil calendar: {@code 15/12}, {@code החמישה עשר בדצמבר}, {@code ה־15 לחודש}, {@code 2026-12-15}. */
public final class DateReader implements Reader<DayMention> {

    private static final int MOST_DAYS = 31;
    private static final int MONTHS = 12;
    private static final int YEAR_DIGITS = 4;

    private final Tokens tokens;
    private final NumberReader numbers;
    private final WrittenDateReader writtenDates;
    private final OrdinalMonthReader ordinalMonths;

    public DateReader(Tokens tokens) {
        this.tokens = tokens;
        this.numbers = new NumberReader(tokens);
        this.writtenDates = new WrittenDateReader(tokens);
        this.ordinalMonths = new OrdinalMonthReader(tokens);
    }

    @Override
    public @Nullable Found<DayMention> at(int index) {
        var token = tokens.get(index);
        if (token.is(Kind.DATE_WORD)
                || token.is(Kind.DAY_WORD) && tokens.get(index + 1).particle().startsWith("ה")) {
            return date(index + 1, true);
        }
        return date(index, token.particle().equals("ה"));
    }

    private @Nullable Found<DayMention> date(int index, boolean named) {
        if (tokens.get(index).isDigits()) {
            var written = writtenDates.at(index);
            if (written != null) {
                return written;
            }
        }
        var ordinalMonth = ordinalMonths.at(index);
        if (ordinalMonth != null) {
            return ordinalMonth;
        }
        var day = day(index);
        return day == null ? null : inMonth(day, named);
    }

    private @Nullable SmallNumber day(int index) {
        var ordinal = tokens.get(index).value(Kind.ORDINAL);
        var number =
                ordinal == null ? numbers.at(index) : new SmallNumber(ordinal, index + 1, SmallNumber.Form.MASCULINE);
        return number == null || number.value() < 1 || number.value() > MOST_DAYS ? null : number;
    }

    private @Nullable Found<DayMention> inMonth(SmallNumber day, boolean named) {
        var at = tokens.is(day.to(), Kind.IN_MONTH) && tokens.is(day.to() + 1, Kind.MONTH) ? day.to() + 1 : day.to();
        var token = tokens.get(at);
        var month = token.value(Kind.MONTH);
        if (month != null && "בל".contains(token.particle())) {
            var year = year(at + 1);
            return mention(DateSpec.of(day.value(), month, year.value()), year.to());
        }
        var next = token.particle().isEmpty() ? token.value(Kind.TO_NEXT_MONTH) : token.value(Kind.MONTH_FROM);
        if (next != null) {
            return ofTheMonth(day.value(), next, at + 1);
        }
        if (token.is(Kind.TO_MONTH)) {
            return mention(DateSpec.of(day.value(), 0, 0), at + 1);
        }
        return inNumberedMonth(day, named);
    }

    /** {@code ה־15}, which needs a weekday or an hour beside it. */
    private boolean isDayOnly(SmallNumber day, boolean named) {
        var next = tokens.get(day.to());
        var hour = next.isSign(':')
                || next.is(Kind.PART)
                || next.isAfterAnd()
                || next.particle().equals("ל");
        return named
                && day.isDigits()
                && !hour
                && !new Surroundings(tokens).isCounted(day.to(), true)
                && !next.isUnknown();
    }

    private static @Nullable Found<DayMention> ofTheMonth(int day, int months, int to) {
        DaySpec spec = today -> {
            var month = java.time.YearMonth.from(today).plusMonths(months);
            return month.isValidDay(day)
                    ? DayReadings.day(month.atDay(day))
                    : new DayReadings(java.util.List.of(), false);
        };
        return new Found<>(new DayMention(spec, DayMention.Kind.DATE), to, true);
    }

    /** {@code ה־15 ל־12}; without {@code ה} and with a round number it can be minutes to an hour. */
    private @Nullable Found<DayMention> inNumberedMonth(SmallNumber day, boolean named) {
        var ordinal = named ? tokens.get(day.to()).value(Kind.ORDINAL) : null;
        if (isDayOnly(day, named)) {
            return new Found<>(new DayMention(new DateSpec(day.value(), 0, 0), DayMention.Kind.DATE), day.to(), false);
        }
        var month = ordinal == null
                ? numbers.at(day.to())
                : new SmallNumber(ordinal, day.to() + 1, SmallNumber.Form.MASCULINE);
        var particle = tokens.get(day.to()).particle();
        if (month != null && new Surroundings(tokens).isCounted(month.to(), true)) {
            return null;
        }
        if (month == null || month.value() < 1 || month.value() > MONTHS || !particle.equals("ל")) {
            return null;
        }
        if (!named && month.form() != SmallNumber.Form.MASCULINE && areMinutes(day, month)) {
            return null;
        }
        var year = year(month.to());
        return mention(DateSpec.of(day.value(), month.value(), year.value()), year.to());
    }

    /** {@code עשרים לארבע}; a thirtieth in digits is none. */
    private boolean areMinutes(SmallNumber day, SmallNumber month) {
        var thirtieth = day.isDigits() && day.value() == 30 && !tokens.is(month.to(), Kind.PART);
        return !thirtieth && (day.value() % 5 == 0 || day.value() <= MONTHS);
    }

    /** A year behind a month: 0 when there is none. */
    private SmallNumber year(int index) {
        var at = tokens.is(index, Kind.YEAR_WORD) ? index + 1 : index;
        var token = tokens.get(at);
        if (token.isDigits()
                && token.form().length() == YEAR_DIGITS
                && "ב".contains(token.particle())
                && token.number() >= 1900
                && token.number() < 2100) {
            return new SmallNumber(token.number(), at + 1, SmallNumber.Form.DIGITS);
        }
        var spoken = token.is(Kind.TWO_THOUSAND) ? numbers.at(at + 1) : null;
        return spoken == null || spoken.isDigits()
                ? new SmallNumber(0, index, SmallNumber.Form.DIGITS)
                : new SmallNumber(2000 + spoken.value(), spoken.to(), SmallNumber.Form.FEMININE);
    }

    private static @Nullable Found<DayMention> mention(@Nullable DateSpec spec, int to) {
        return spec == null ? null : new Found<>(new DayMention(spec, DayMention.Kind.DATE), to, true);
    }
}
