package io.moked.hebrew.time.day;

import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Token;
import io.moked.hebrew.time.word.Tokens;

/** People, cities and things that are called as days are. */
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

    /** {@code ארוחת שבת}, {@code מסיבת חנוכה}: what kind of thing it is; with an hour behind it is the day of it too. */
    boolean isKind(int index) {
        var day = tokens.get(index);
        var named = day.is(Kind.WEEKDAY) || day.is(Kind.HOLIDAY) || day.is(Kind.FEAST);
        return named && day.prefix().isEmpty() && tokens.is(index - 1, Kind.KIND_OF) && !isHour(tokens.get(index + 1));
    }

    private static boolean isHour(Token token) {
        return token.is(Kind.PART)
                || token.is(Kind.HOUR_WORD)
                || token.particle().equals("ב") && (token.is(Kind.UNIT_F) || token.isDigits());
    }

    /** {@code מר שבת}, {@code שבת זה שם המשפחה שלי}. */
    boolean isSurname(int index) {
        return tokens.get(index).particle().isEmpty()
                && (tokens.is(index - 1, Kind.TITLE) || tokens.is(index + 1, Kind.SURNAME));
    }
}
