package io.moked.hebrew.time.word;

import io.moked.hebrew.time.calendar.Holiday;
import io.moked.hebrew.time.calendar.Which;
import io.moked.hebrew.time.clock.DayPart;
import io.moked.hebrew.time.clock.TimeUnit;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** What a word can be for a reader of time; the values of the lexicon are explained there. */
public enum Kind {
    ZERO,
    UNIT_F,
    UNIT_M,
    UNIT_C,
    TEN_F,
    TEN_M,
    TEEN_F,
    TEEN_M,
    TENS,
    HALF,
    QUARTER,
    THREE_QUARTERS,
    WEEKDAY(DayOfWeek.class),
    ORDINAL,
    DAY_WORD,
    DAYS_WORD,
    DATE_WORD,
    RELATIVE_DAY,
    LAST_NIGHT,
    WHICH(Which.class),
    PART(DayPart.class),
    NIGHT_OF,
    NIGHT_AFTER,
    NIGHT_AFTER_SHABBAT,
    MIDNIGHT,
    NOON_SHARP,
    HOUR_WORD,
    OCLOCK,
    OR,
    UNTIL,
    BETWEEN,
    AND_BETWEEN,
    AFTER,
    BEFORE,
    FROM,
    ONWARD,
    ABOUT,
    IN,
    FROM_NOW,
    AGO,
    OF,
    TO_MONTH,
    TO_NEXT_MONTH,
    EVERY,
    ONE(TimeUnit.class),
    TWO(TimeUnit.class),
    MANY(TimeUnit.class),
    WEEK,
    COMING_WEEK,
    COMING_MONTH,
    NOT,
    NO_WAY,
    ABLE,
    MONTH_FROM,
    YEAR_FROM,
    WEEKEND,
    THIRD,
    IN_MONTH,
    YEAR_WORD,
    MONTH,
    HEBREW_MONTH,
    NEW_MONTH,
    MERIDIEM,
    HOLIDAY(Holiday.class),
    CHOL_HAMOED,
    FILLER,
    COUNTED,
    NUMBERED,
    STREET,
    FEAST,
    CANDLE,
    HALF_HOUR,
    SEVERAL,
    SEATS,
    LASTING,
    COSTS,
    PREFER,
    SUITS,
    BRIDGE,
    HUNDRED,
    TWO_THOUSAND,
    LARGE,
    LESS,
    NAMED,
    CORRECTION,
    BUT,
    MOVE,
    WISH,
    KIND_OF,
    TITLE,
    SURNAME,
    LIVES,
    SINCE,
    THEN,
    WAS,
    WENT,
    LASTS,
    NOTHING,
    SPOKEN,
    WHOLE,
    SOME,
    TIMES,
    SHIFT,
    AT_MOST;

    private final @Nullable Class<? extends Enum<?>> names;

    Kind() {
        this.names = null;
    }

    Kind(Class<? extends Enum<?>> names) {
        this.names = names;
    }

    boolean isNumber() {
        return compareTo(ZERO) >= 0 && compareTo(QUARTER) <= 0 && this != UNIT_C;
    }

    /** A value of the lexicon as a number: itself, or the place of a name among its like. */
    int value(String written) {
        if (names == null) {
            return Integer.parseInt(written);
        }
        for (var constant : names.getEnumConstants()) {
            if (constant.name().equals(written)) {
                return constant.ordinal();
            }
        }
        throw new IllegalArgumentException("no " + names.getSimpleName() + " " + written);
    }
}
