package io.moked.crm.calendar;

/**
 * A time in which nobody is expected to work.
 *
 * @param kind what it is kept for
 * @param name in Hebrew, such as {@code יום כיפור}
 * @param period the part of it on one day
 */
public record Rest(Kind kind, String name, Period period) {

    /** What a rest is kept for. */
    public enum Kind {
        /** From candle lighting on Friday to nightfall on Saturday. */
        SHABBAT,
        /** A holiday on which work is forbidden, from noon of its eve; and Independence Day. */
        HOLIDAY
    }
}
