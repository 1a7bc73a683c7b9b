package io.moked.hebrew.time.date;

import io.moked.hebrew.time.calendar.Gematria;
import io.moked.hebrew.time.word.Tokens;

/** Years of the Hebrew calendar, of this millennium: {@code תשפ״ז}, {@code ה׳תשפ״ז}. */
final class HebrewYears {

    private static final int THIS_MILLENNIUM = 5000;

    private HebrewYears() {}

    /** The year that is written at the index; 0 when there is none. */
    static int at(Tokens tokens, int index) {
        var form = tokens.get(index).form();
        var letters = form.startsWith("ה׳") ? form.substring(2) : form;
        var year = letters.startsWith("תש") && letters.length() > 2 ? Gematria.value(letters) : 0;
        return year == 0 ? 0 : THIS_MILLENNIUM + year;
    }
}
