package io.moked.hebrew.time;

/** Which of the days of one name is meant. */
enum Which {
    PLAIN,
    COMING,
    THIS,
    NEXT,
    LAST
}
