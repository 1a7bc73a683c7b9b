package io.moked.hebrew.speech;

import java.util.Map;

/**
 * What of a text can be said: without pictures, control characters, the signs of Markdown and the tags of HTML. Of a
 * link its words remain.
 */
final class Markup {

    private static final Map<String, String> ENTITIES =
            Map.of("&nbsp;", " ", "&quot;", "\"", "&#39;", "'", "&apos;", "'", "&amp;", "&", "&lt;", "<", "&gt;", ">");
    private static final int LONGEST_TAG = 300;
    private static final int LONGEST_ADDRESS = 2000;

    private final String text;
    private final StringBuilder plain;
    private int place;

    private Markup(String text) {
        this.text = text;
        this.plain = new StringBuilder(text.length());
    }

    static String plain(String text) {
        return Spaces.tidied(new Markup(Pictures.without(text)).read());
    }

    private String read() {
        while (place < text.length()) {
            if (isLineStart()) {
                skipLineMark();
            }
            if (place < text.length()) {
                step(text.charAt(place));
            }
        }
        return plain.toString();
    }

    private void step(char sign) {
        switch (sign) {
            case '<' -> skipOr(afterTag());
            case ']' -> skipOr(afterAddress());
            case '[' -> skipOr(opensLink() ? place + 1 : -1);
            case '!' -> skipOr(place + 1 < text.length() && text.charAt(place + 1) == '[' ? place + 1 : -1);
            case '*' -> emphasis(sign, isDigit(place + 1));
            case '_' -> emphasis(sign, isLatin(place - 1) && isLatin(place + 1));
            case '~' -> emphasis(sign, true);
            case '&' -> entity();
            case '`', '|' -> skipOr(place + 1);
            default -> copy();
        }
    }

    private void entity() {
        for (var entity : ENTITIES.entrySet()) {
            if (text.startsWith(entity.getKey(), place)) {
                plain.append(entity.getValue());
                place += entity.getKey().length();
                return;
            }
        }
        copy();
    }

    private void copy() {
        plain.append(text.charAt(place++));
    }

    private void skipOr(int next) {
        if (next < 0) {
            copy();
        } else {
            place = next;
        }
    }

    /** Two of a sign and more are markup; a single one may stay. */
    private void emphasis(char sign, boolean staysAlone) {
        var end = place;
        while (end < text.length() && text.charAt(end) == sign) {
            end++;
        }
        skipOr(end - place == 1 && staysAlone ? -1 : end);
    }

    private boolean isLineStart() {
        return place == 0 || text.charAt(place - 1) == '\n';
    }

    /** Signs of headings, quotations and lists, and lines of nothing but dashes. */
    private void skipLineMark() {
        var start = spaces(place);
        var end = start;
        while (end < text.length() && "#>-*•–=+|:_".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        var isMark = end > start && (end == text.length() || Character.isWhitespace(text.charAt(end)));
        place = isMark ? spaces(end) : place;
        numberOfList();
    }

    /** 2) is said as 2. */
    private void numberOfList() {
        var end = place;
        while (isDigit(end) && end < place + 2) {
            end++;
        }
        if (end > place && text.startsWith(") ", end)) {
            plain.append(text, place, end).append('.');
            place = end + 1;
        }
    }

    private int spaces(int from) {
        var end = from;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end;
    }

    private int afterTag() {
        var next = place + 1 < text.length() ? text.charAt(place + 1) : ' ';
        if (next != '/' && next != '!' && !isLatin(place + 1)) {
            return -1;
        }
        for (var end = place + 1; end < text.length() && end < place + LONGEST_TAG; end++) {
            if (text.charAt(end) == '>') {
                return end + 1;
            }
            if (text.charAt(end) == '<') {
                return -1;
            }
        }
        return -1;
    }

    /** A bracket whose closing one is followed by an address. */
    private boolean opensLink() {
        var close = Brackets.close(text, place, '[', ']', LONGEST_TAG);
        return close >= 0 && addressEnd(close) >= 0;
    }

    private int afterAddress() {
        return addressEnd(place);
    }

    private int addressEnd(int bracket) {
        if (bracket + 1 >= text.length() || text.charAt(bracket + 1) != '(') {
            return -1;
        }
        var close = Brackets.close(text, bracket + 1, '(', ')', LONGEST_ADDRESS);
        return close < 0 ? -1 : close + 1;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private boolean isLatin(int index) {
        var letter = index >= 0 && index < text.length() ? Character.toLowerCase(text.charAt(index)) : ' ';
        return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
    }
}
