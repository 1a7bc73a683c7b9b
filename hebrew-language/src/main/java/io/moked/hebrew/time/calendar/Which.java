package io.moked.hebrew.time.calendar;

/** Which of the days of one name is meant. */
public enum Which {
    PLAIN,
    COMING,
    THIS,
    NEXT,
    /** The next one, today included: of a night that is still ahead on the day itself. */
    FROM_TODAY,
    /** The one after the next: {@code לא הקרוב אלא הבא}. */
    SECOND,
    LAST
}
