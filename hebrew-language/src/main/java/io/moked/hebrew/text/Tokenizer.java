package io.moked.hebrew.text;

import io.moked.hebrew.text.Word.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into tokens, from left to right, looking at each character a bounded number of times. */
final class Tokenizer {

    /** Letters to which a geresh gives a foreign sound (ג׳ורג׳), and those that end a short form only (הטמפ׳). */
    private static final String BEFORE_GERESH = "גזצץכמנפ";

    private static final int LONGEST_ABBREVIATION = 3;
    private static final int LONGER_THAN_AN_ACRONYMS_ENDING = 4;

    private final String text;
    private final List<Word> tokens = new ArrayList<>();
    private int position;
    private boolean spaced;

    Tokenizer(String text) {
        this.text = text;
    }

    List<Word> tokens() {
        while (position < text.length()) {
            var character = text.codePointAt(position);
            if (Characters.isSpace(character)) {
                spaced = true;
                position += Character.charCount(character);
            } else if (Characters.isMark(character) || Characters.isInvisible(character)) {
                position += Character.charCount(character);
            } else {
                add(kind(character));
            }
        }
        return List.copyOf(tokens);
    }

    private static Kind kind(int character) {
        if (Characters.isHebrew(character)) {
            return Kind.HEBREW;
        }
        if (Character.isDigit(character)) {
            return Kind.DIGITS;
        }
        return Character.isLetter(character) ? Kind.LATIN : Kind.SIGN;
    }

    private void add(Kind kind) {
        var start = position;
        var form = new StringBuilder();
        var end = start;
        while (position < text.length()) {
            var character = text.codePointAt(position);
            var after = position + Character.charCount(character);
            if (Characters.isMark(character)) {
                end = after;
            } else if (!Characters.isInvisible(character)) {
                after = kind == Kind.HEBREW ? afterQuote(start, form, after) : after;
                if (after == position || !belongs(kind, character, form)) {
                    break;
                }
                append(kind, character, form, after);
                end = after;
            }
            position = after;
        }
        tokens.add(new Word(kind, form.toString(), start, end, spaced));
        spaced = false;
    }

    /** Where a quote inside or behind a Hebrew word ends; the current place when it is punctuation around the word. */
    private int afterQuote(int start, StringBuilder form, int after) {
        var character = text.charAt(position);
        if (form.isEmpty()) {
            return after;
        }
        if (Characters.isDoubleQuote(character)) {
            return isGershayim(form, after) ? after : position;
        }
        if (!Characters.isSingleQuote(character)) {
            return after;
        }
        if (after < text.length() && Characters.isSingleQuote(text.charAt(after))) {
            return isGershayim(form, after + 1) ? after + 1 : position;
        }
        return isHebrew(after) || isGeresh(start, form, character) ? after : position;
    }

    private boolean isGeresh(int start, StringBuilder form, char character) {
        var opened = start > 0 && Characters.isSingleQuote(text.charAt(start - 1));
        var isOfLetter = BEFORE_GERESH.indexOf(form.charAt(form.length() - 1)) >= 0;
        return character == '׳' || !opened && (isOfLetter || form.length() <= LONGEST_ABBREVIATION);
    }

    private boolean isGershayim(StringBuilder before, int after) {
        var letters = 0;
        var next = after;
        while (isHebrewOrMark(next)) {
            letters += Characters.isMark(text.charAt(next)) ? 0 : 1;
            next++;
        }
        if (letters == 0) {
            return false;
        }
        var closed = letters > 1 && next < text.length() && Characters.isDoubleQuote(text.charAt(next));
        var quoted = letters >= LONGER_THAN_AN_ACRONYMS_ENDING || closed;
        return !(quoted && before.length() <= Prefixes.LONGEST && Prefixes.isPrefix(before.toString()));
    }

    private boolean isHebrewOrMark(int index) {
        return isHebrew(index) || index < text.length() && Characters.isMark(text.charAt(index));
    }

    private boolean isHebrew(int index) {
        return index < text.length() && Characters.isHebrew(text.charAt(index));
    }

    private static boolean belongs(Kind kind, int character, StringBuilder form) {
        return switch (kind) {
            case HEBREW ->
                Characters.isHebrew(character)
                        || !form.isEmpty()
                                && (Characters.isSingleQuote(character) || Characters.isDoubleQuote(character));
            case DIGITS -> Character.isDigit(character);
            case LATIN -> Character.isLetter(character) && !Characters.isHebrew(character);
            case SIGN -> form.isEmpty();
        };
    }

    private void append(Kind kind, int character, StringBuilder form, int after) {
        switch (kind) {
            case HEBREW -> form.append(Characters.isHebrew(character) ? Characters.plain(character) : quote(after));
            case DIGITS -> form.append(Character.digit(character, 10));
            case LATIN -> form.append(Character.toString(character).toLowerCase(Locale.ROOT));
            case SIGN -> form.append(Characters.sign(character));
        }
    }

    private char quote(int after) {
        return after - position > 1 || Characters.isDoubleQuote(text.charAt(position)) ? '״' : '׳';
    }
}
