package io.moked.hebrew.speech;

import io.moked.hebrew.number.Gender;
import org.jspecify.annotations.Nullable;

/**
 * What is counted.
 *
 * @param dual said in place of two of it, as שעתיים
 * @param isMeasure a unit, whose plural is said from 2 to 10 only: עשרים קילומטר
 */
record Noun(
        Gender gender,
        String singular,
        String plural,
        @Nullable String dual,
        boolean isMeasure) {

    static Gender gender(String letter) {
        return switch (letter) {
            case "m" -> Gender.MASCULINE;
            case "f" -> Gender.FEMININE;
            default -> throw new IllegalArgumentException("no gender: " + letter);
        };
    }

    /** The form that stands behind a number. */
    String behind(long number) {
        return isMeasure && number > 10 ? singular : plural;
    }

    String one() {
        return singular + " " + Counting.one(gender);
    }

    String two() {
        return dual == null ? Counting.beforeNoun(2, gender) + " " + plural : dual;
    }
}
