package io.moked.hebrew.time.calendar;

/** Which of the days of one name is meant. */
public enum Which {
    PLAIN,
    COMING,
    THIS,
    NEXT,
    /** The one after the next: {@code לא הקרוב אלא הבא}. */
    SECOND,
    LAST
}
