package io.moked.hebrew.time.phrase;

import io.moked.hebrew.time.calendar.DateSpec;
import io.moked.hebrew.time.calendar.HebrewDateSpec;
import io.moked.hebrew.time.calendar.NewMonthSpec;
import io.moked.hebrew.time.clock.Amount;
import io.moked.hebrew.time.clock.Hours;
import io.moked.hebrew.time.clock.TimeUnit;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.mention.Mention.Phrase;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often what was said comes by itself: an hour every day, a weekday every week, a date every month or year. */
final class Rhythm {

    /** A day that is told by one of these is one day only. */
    private static final List<Kind> OF_ONE_DAY =
            List.of(Kind.WHICH, Kind.IN, Kind.RELATIVE_DAY, Kind.MONTH, Kind.HOLIDAY, Kind.FEAST);

    /** The value of {@link Kind#WEEKEND} with its article. */
    private static final int NAMED = 1;

    private final Tokens tokens;

    Rhythm(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean isOfWeekdays(Phrase phrase) {
        return phrase.day() != null && phrase.day().kind() == DayMention.Kind.WEEKDAY;
    }

    boolean isOfAMonth(Phrase phrase) {
        return phrase.day() != null
                && phrase.day().spec() instanceof DateSpec(var ignored, var month, var year)
                && month + year == 0;
    }

    /** That often, when the phrase can come no rarer; null when it comes once. */
    @Nullable
    Amount of(Phrase phrase, int from, int to, Amount told) {
        var own = of(phrase, from, to);
        return own == null || told.isShorterThan(own) ? null : told;
    }

    /** As often as the phrase comes by itself; null when it comes once. */
    @Nullable
    Amount of(Phrase phrase, int from, int to) {
        var day = phrase.day();
        if (day == null) {
            return isAnyHour(phrase) ? null : Amount.of(TimeUnit.DAY, 1);
        }
        if (isWhole(from, day)) {
            return null;
        }
        return switch (day.kind()) {
            case WEEKDAY, SEVERAL -> isOneDay(from, to) ? null : Amount.of(TimeUnit.WEEK, 1);
            case DATE -> ofDate(day);
            case HOLIDAY -> ofHoliday(day, from, to);
            case SPAN -> ofSpan(from, to);
            case RELATIVE, LIMIT -> null;
        };
    }

    /** {@code כל יום אחרי ארבע} and {@code כל ערב אחרי שבע} are any of them. */
    private static boolean isAnyHour(Phrase phrase) {
        return phrase.ofToday() || phrase.hours() != null && !(phrase.hours() instanceof Hours.At);
    }

    /** {@code כל השבת}, {@code כל סוף השבוע}. */
    private boolean isWhole(int index, DayMention day) {
        var weekend = tokens.get(index).value(Kind.WEEKEND);
        return weekend != null && weekend == NAMED
                || day.kind() != DayMention.Kind.DATE
                        && tokens.get(index).particle().startsWith("ה");
    }

    /** {@code יום שלישי הבא}; {@code יום שלישי הראשון} is one of a month. */
    private boolean isOneDay(int from, int to) {
        var place = tokens.get(to).value(Kind.ORDINAL) != null
                && tokens.get(to).particle().equals("ה");
        return place || OF_ONE_DAY.stream().anyMatch(kind -> tokens.isBetween(kind, from, to));
    }

    private @Nullable Amount ofHoliday(DayMention day, int from, int to) {
        if (day.spec() instanceof NewMonthSpec(var month, var year) && month + year == 0) {
            return Amount.of(TimeUnit.MONTH, 1);
        }
        return tokens.isBetween(Kind.HOLIDAY, from, to) ? Amount.of(TimeUnit.YEAR, 1) : null;
    }

    private static @Nullable Amount ofDate(DayMention day) {
        return switch (day.spec()) {
            case DateSpec(var ignored, var month, var year)
            when year == 0 -> Amount.of(month == 0 ? TimeUnit.MONTH : TimeUnit.YEAR, 1);
            case HebrewDateSpec(var ignored, var month, var year) when year == 0 -> Amount.of(TimeUnit.YEAR, 1);
            default -> null;
        };
    }

    private @Nullable Amount ofSpan(int from, int to) {
        if (tokens.isBetween(Kind.WHICH, from, to) || tokens.isBetween(Kind.WEEK, from, to)) {
            return null;
        }
        var month = tokens.is(to - 1, Kind.MONTH);
        return tokens.isBetween(Kind.WEEKEND, from, to)
                ? Amount.of(TimeUnit.WEEK, 1)
                : month ? Amount.of(TimeUnit.YEAR, 1) : null;
    }
}
