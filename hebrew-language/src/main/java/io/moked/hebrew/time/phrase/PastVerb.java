package io.moked.hebrew.time.phrase;

import io.moked.hebrew.time.mention.Place;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Token;
import io.moked.hebrew.time.word.Tokens;

/** Finds the verb that tells that an hour or a weekday has passed: {@code הגענו בשמונה}, {@code בשמונה חיכיתי לכם}. */
final class PastVerb {

    private static final int WORDS_BEFORE = 5;
    private static final int SHORTEST_INFINITIVE = 4;

    private final Tokens tokens;

    PastVerb(Tokens tokens) {
        this.tokens = tokens;
    }

    /** In the same clause, without what is still to be done between them. */
    boolean before(Place place) {
        if (tokens.get(place.from()).particle().startsWith("ל")) {
            return false;
        }
        for (var at = place.from() - 1; at >= place.from() - WORDS_BEFORE; at--) {
            if (tokens.is(at, Kind.WENT)) {
                return true;
            }
            if (isToCome(tokens.get(at))) {
                return false;
            }
        }
        return false;
    }

    boolean behind(Place place) {
        return tokens.is(place.to(), Kind.WENT)
                || tokens.get(place.to()).form().equals("אני") && tokens.is(place.to() + 1, Kind.WENT);
    }

    /** {@code התקשרתי כדי לקבוע בשמונה}, {@code דיברתי אתכם על תור בשמונה}. */
    private static boolean isToCome(Token token) {
        return token.type() == Token.Type.SIGN
                || token.is(Kind.MOVE)
                || token.prefix().isEmpty() && token.is(Kind.BRIDGE)
                || token.prefix().isEmpty() && token.is(Kind.PREFER)
                || isInfinitive(token);
    }

    /** {@code להזמין}, {@code לקבוע}. */
    private static boolean isInfinitive(Token token) {
        var form = token.form();
        return form.startsWith("ל")
                && form.length() >= SHORTEST_INFINITIVE
                && (form.charAt(1) == 'ה' || form.length() > SHORTEST_INFINITIVE && form.charAt(3) == 'ו');
    }
}
