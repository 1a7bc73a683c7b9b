package io.moked.hebrew.speech;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.number.HebrewNumbers;
import java.util.stream.Collectors;

/** Numbers beside what they count, and digits one by one. */
final class Counting {

    private static final String[] CONSTRUCT = {
        "", "", "שני", "שלושת", "ארבעת", "חמשת", "ששת", "שבעת", "שמונת", "תשעת", "עשרת"
    };

    private Counting() {}

    static String counted(long number, Gender gender, String one, String two, String many) {
        if (number == 1) {
            return one;
        }
        return number == 2 ? two : HebrewNumbers.words(number, gender) + " " + many;
    }

    static String one(Gender gender) {
        return gender == Gender.FEMININE ? "אחת" : "אחד";
    }

    /** The number right before its noun: שני and שתי for 2. */
    static String beforeNoun(long number, Gender gender) {
        if (number == 2) {
            return gender == Gender.FEMININE ? "שתי" : "שני";
        }
        return HebrewNumbers.words(number, gender);
    }

    /** The number before a noun with the article: שלושת הימים, but שלוש השעות. */
    static String construct(long number, Gender gender) {
        return gender == Gender.MASCULINE && number > 2 && number <= 10
                ? CONSTRUCT[(int) number]
                : beforeNoun(number, gender);
    }

    static String digits(String digits) {
        return digits.chars()
                .mapToObj(digit -> HebrewNumbers.words(digit - '0', Gender.FEMININE))
                .collect(Collectors.joining(" "));
    }
}
