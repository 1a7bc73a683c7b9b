package io.moked.hebrew.time.word;

import java.util.List;

/**
 * Numbers that directly follow one another.
 *
 * @param to index after the last of them
 * @param count how many
 * @param digits how many of them in digits
 * @param longest digits of the longest one that is written so
 */
record NumberRun(int to, int count, int digits, int longest, boolean startsWithZero, boolean isMilitary) {

    private static final int MOST = 5;
    private static final int MOST_IN_DIGITS = 3;
    private static final int LONGEST = 4;

    static NumberRun at(List<Token> tokens, int start) {
        var to = end(tokens, start);
        var numbers = tokens.subList(start, to).stream()
                .filter(token -> !token.isSign('-'))
                .toList();
        var digits = numbers.stream().filter(Token::isDigits).toList();
        return new NumberRun(
                to,
                numbers.size(),
                digits.size(),
                digits.stream().mapToInt(token -> token.form().length()).max().orElse(0),
                to > start && isZero(tokens.get(start)),
                numbers.size() > 2 && numbers.size() < MOST && isMilitary(tokens, start));
    }

    /** Hyphens may stand between the numbers. */
    private static int end(List<Token> tokens, int start) {
        var to = start;
        for (var at = start; at < tokens.size() && !(to > start && isTied(tokens, at)); at++) {
            if (isNumber(tokens.get(at), at == start)) {
                to = at + 1;
            } else if (to == start || !tokens.get(at).isSign('-')) {
                return to;
            }
        }
        return to;
    }

    /** Five words can still be an hour: {@code עשרים ואחת ארבעים וחמש}. */
    boolean isNoTime() {
        return count > MOST
                || digits > MOST_IN_DIGITS
                || longest > LONGEST
                || startsWithZero && count > 2 && !isMilitary
                || count > 1 && longest > 2;
    }

    /** {@code אפס שמונה שלושים}, {@code אפס תשע אפס אפס}; a telephone number goes on with single digits. */
    private static boolean isMilitary(List<Token> tokens, int start) {
        var minutes = tokens.get(start + 2);
        var units = start + 3 < tokens.size() && tokens.get(start + 3).isAfterAnd();
        var ends = !isNumber(start + 3 < tokens.size() ? tokens.get(start + 3) : minutes, start + 3 >= tokens.size());
        return tokens.get(start).is(Kind.ZERO)
                && tokens.get(start + 1).is(Kind.UNIT_F)
                && (minutes.is(Kind.TENS) || minutes.is(Kind.OCLOCK))
                && (units || start + 3 >= tokens.size() || ends);
    }

    private static boolean isZero(Token token) {
        return token.is(Kind.ZERO)
                || token.isDigits() && token.form().length() > 2 && token.form().charAt(0) == '0';
    }

    /** An hour or a date in digits behind another number. */
    private static boolean isTied(List<Token> tokens, int index) {
        if (!tokens.get(index).isDigits()
                || index + 2 >= tokens.size()
                || tokens.get(index - 1).isSign('-')) {
            return false;
        }
        var sign = tokens.get(index + 1);
        return sign.type() == Token.Type.SIGN
                && sign.glued()
                && tokens.get(index + 2).isDigits();
    }

    private static boolean isNumber(Token token, boolean first) {
        if (!first && !token.particle().isEmpty()) {
            return false;
        }
        return token.isDigits()
                || token.is(Kind.ZERO)
                || token.is(Kind.OCLOCK) && token.form().equals("אפס")
                || token.is(Kind.UNIT_F)
                || token.is(Kind.UNIT_M)
                || token.is(Kind.TEN_F)
                || token.is(Kind.TEN_M)
                || token.is(Kind.TEEN_F)
                || token.is(Kind.TEEN_M)
                || token.is(Kind.TENS);
    }
}
