package io.moked.hebrew.speech;

import io.moked.hebrew.text.Words;
import java.util.Set;

/** Whether a number stands behind the name of a street. */
final class Streets {

    private static final Set<String> STREETS =
            Set.of("רחוב", "רח׳", "ברחוב", "ברח׳", "לרחוב", "מרחוב", "שד׳", "שדרות", "בשדרות", "סמטת", "כיכר", "בכיכר");
    private static final int LONGEST_NAME = 4;

    private Streets() {}

    static boolean isIn(Words words, int from) {
        for (var place = from - 1;
                place >= from - LONGEST_NAME && words.get(place).isHebrew();
                place--) {
            if (STREETS.contains(words.get(place).text())) {
                return true;
            }
        }
        return false;
    }
}
