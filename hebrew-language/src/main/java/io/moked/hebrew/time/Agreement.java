package io.moked.hebrew.time;

/** Whether a proposed time is the one that words tell. */
public enum Agreement {
    /** The words tell nothing about it. */
    SAYS_NOTHING,
    AGREES,
    /** The words allow it, and something else as well. */
    AMBIGUOUS,
    DISAGREES;

    /** Of two parts of a time, the one that decides about the whole. */
    Agreement and(Agreement other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
