package io.moked.hebrew.number;

/** The gender of what is counted. */
public enum Gender {
    /** נקבה: hours, minutes, agorot, and bare counting. */
    FEMININE,
    /** זכר: shekels, days, weeks, thousands. */
    MASCULINE
}
