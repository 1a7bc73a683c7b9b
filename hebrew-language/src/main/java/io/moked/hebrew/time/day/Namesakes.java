package io.moked.hebrew.time.day;

import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Tokens;

/** People and cities that are called as weekdays are. */
final class Namesakes {

    private final Tokens tokens;

    Namesakes(Tokens tokens) {
        this.tokens = tokens;
    }

    /** {@code אני מראשון}: nothing but the city. */
    boolean isHome(int index) {
        return tokens.get(index - 1).form().equals("אני")
                && tokens.get(index).value(Kind.ORDINAL) != null
                && tokens.get(index).form().equals("ראשון")
                && tokens.get(index).particle().equals("מ")
                && index + 1 == tokens.size();
    }

    /** {@code מר שבת}, {@code שבת זה שם המשפחה שלי}. */
    boolean isSurname(int index) {
        return tokens.get(index).particle().isEmpty()
                && (tokens.is(index - 1, Kind.TITLE) || tokens.is(index + 1, Kind.SURNAME));
    }
}
