package io.moked.hebrew.speech;

/** The grammatical gender in which an agent speaks of itself. */
public enum Voice {
    /** אני בודקת. */
    FEMALE,
    /** אני בודק. */
    MALE
}
