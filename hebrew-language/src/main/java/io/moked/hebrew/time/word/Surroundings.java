package io.moked.hebrew.time.word;

import java.util.List;

/** What stands around a number or a name and makes it something else than a time. */
public final class Surroundings {

    private static final List<String> PLURALS = List.of("ים", "ות");

    private static final int MOST_WORDS_OF_A_NUMBER = 3;

    private final Tokens tokens;

    public Surroundings(Tokens tokens) {
        this.tokens = tokens;
    }

    /** An age, an address, a phone number: what stands before the number at {@code start} says so. */
    public boolean isNoHour(int index, int start) {
        var before = tokens.get(index - 1);
        var own = index == start && tokens.get(start).particle().isEmpty();
        return isTableFor(before, start)
                || isPartOfALargerNumber(before, tokens.get(start))
                || own && (isNumbered(index - 1) || isSumSign(before) || isTied(index))
                || tokens.isInNumberRun(start);
    }

    /** {@code תוקף שתים עשרה עשרים ושבע}: all of the number. */
    private boolean isNumbered(int index) {
        var at = index;
        while (at > index - MOST_WORDS_OF_A_NUMBER && isOfANumber(tokens.get(at))) {
            at--;
        }
        return tokens.is(at, Kind.NUMBERED);
    }

    private static boolean isOfANumber(Token token) {
        return token.particle().isEmpty()
                && token.senses().stream().anyMatch(sense -> sense.kind().isNumber());
    }

    /** {@code שולחן לארבע}; with a part of the day it is an hour, unless that has another one. */
    private boolean isTableFor(Token before, int start) {
        var part = tokens.get(start + 1);
        return before.is(Kind.SEATS)
                && tokens.get(start).particle().equals("ל")
                && (!part.is(Kind.PART) || part.particle().equals("לה") || isLedHour(tokens.get(start + 2)))
                && !part.isAfterAnd();
    }

    private static boolean isLedHour(Token token) {
        return token.particle().equals("ב") && (token.is(Kind.UNIT_F) || token.isDigits());
    }

    /** {@code מאה עשרים ושבע}, {@code ארבעים ושש}. */
    private static boolean isPartOfALargerNumber(Token before, Token number) {
        return before.is(Kind.TENS) && number.isAfterAnd()
                || before.is(Kind.HUNDRED)
                || before.is(Kind.TWO_THOUSAND)
                || before.is(Kind.LARGE);
    }

    private boolean isTied(int index) {
        var before = tokens.get(index - 1);
        return before.type() == Token.Type.SIGN
                && ("/.:*#+".contains(before.form()) || before.isSign('-') && index == 1)
                && !before.form().isEmpty()
                && tokens.get(index).glued();
    }

    private static boolean isSumSign(Token token) {
        return token.isSign('₪') || token.isSign('$') || token.isSign('€') || token.isSign('%');
    }

    /** A thing that is counted, a sum or a unit stands behind the number. */
    public boolean isCounted(int index, boolean hasMinutes) {
        var next = tokens.get(index);
        if (next.is(Kind.COUNTED) && next.particle().isEmpty() || isSumSign(next) || isUnit(index)) {
            return true;
        }
        return isPlural(next) && !isDone(index) || !hasMinutes && (isMonth(next) || isSelection(index));
    }

    /** Whether a unit of time stands there, which the number before it counts. */
    public boolean isUnit(int index) {
        var token = tokens.get(index);
        return !isNameOfADay(index) && token.prefix().isEmpty() && (token.is(Kind.MANY) || token.is(Kind.ONE));
    }

    /** {@code בשלוש יום ראשון} counts no days. */
    public boolean isNameOfADay(int index) {
        var name = tokens.get(index + 1);
        return tokens.is(index, Kind.DAY_WORD)
                && (name.is(Kind.WEEKDAY)
                        || name.particle().startsWith("ה")
                        || name.type() == Token.Type.WORD
                                && name.form().replace("׳", "").length() == 1);
    }

    private static boolean isMonth(Token token) {
        return token.is(Kind.MONTH) || token.is(Kind.TO_MONTH) || token.is(Kind.TO_NEXT_MONTH);
    }

    /** Whether it ends as things do that are counted. */
    public boolean isPlural(Token token) {
        return token.isUnknown()
                && token.form().length() > 3
                && PLURALS.stream().anyMatch(token.form()::endsWith)
                && !(token.form().startsWith("ל")
                        || token.form().startsWith("ש") && token.form().length() > 5);
    }

    /** {@code בשלוש יוצאים}: feminine hours, and what one does at them. */
    private boolean isDone(int index) {
        var hour = tokens.get(index - 1);
        var form = tokens.get(index).form();
        return hour.is(Kind.UNIT_F)
                && hour.particle().equals("ב")
                && form.endsWith("ים")
                && form.length() > 4
                && (form.charAt(1) == 'ו' || form.charAt(0) == 'מ' || form.charAt(0) == 'נ');
    }

    /** {@code באחת החנויות}, {@code באחת מהחנויות}. */
    private boolean isSelection(int index) {
        var next = tokens.get(index);
        var one = tokens.get(index - 1).value(Kind.UNIT_F);
        var word = next.prefix() + next.form();
        return one != null
                && one == 1
                && (next.isUnknown() || next.is(Kind.COUNTED))
                && (word.startsWith("ה") || word.startsWith("מ"));
    }
}
