package io.moked.hebrew.text;

/**
 * Numbers with signs and Latin words inside Hebrew lines. A plain number, an hour or a date keeps its order by itself.
 * So does a web address, and phones take a closing isolate for a part of it.
 */
final class LeftToRightRuns {

    private static final char ISOLATE = '\u2066';
    private static final char POP = '\u2069';

    private final String text;
    private final StringBuilder written;

    LeftToRightRuns(String text) {
        this.text = text;
        this.written = new StringBuilder(text.length() + 16);
    }

    String isolated() {
        var place = 0;
        while (place < text.length()) {
            if (isOpening(text.charAt(place))) {
                place = copy(place, afterIsolate(place));
            } else if (isStart(place)) {
                place = run(place);
            } else {
                place = copy(place, place + 1);
            }
        }
        return written.toString();
    }

    private int copy(int from, int to) {
        written.append(text, from, to);
        return to;
    }

    private int run(int from) {
        var to = end(from);
        if (!needsIsolate(text.substring(from, to))) {
            return copy(from, to);
        }
        written.append(ISOLATE).append(text, from, to).append(POP);
        return to;
    }

    private int afterIsolate(int from) {
        var depth = 0;
        for (var place = from; place < text.length(); place++) {
            if (isOpening(text.charAt(place))) {
                depth++;
            } else if (text.charAt(place) == POP && --depth == 0) {
                return place + 1;
            }
        }
        return text.length();
    }

    /** Behind the last letter or digit before Hebrew, a line's end or an isolate. */
    private int end(int from) {
        var end = from + 1;
        for (var place = from; place < text.length() && !breaks(text.charAt(place)); place++) {
            if (isLeftToRight(text.charAt(place))) {
                end = place + 1;
            }
        }
        return end < text.length() && text.charAt(end) == '%' ? end + 1 : end;
    }

    private boolean isStart(int place) {
        var unit = text.charAt(place);
        return isLeftToRight(unit)
                || (unit == '+' || unit == '*' || unit == '#')
                        && place + 1 < text.length()
                        && isDigit(text.charAt(place + 1));
    }

    private static boolean breaks(char unit) {
        var direction = Character.getDirectionality(unit);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || unit == '\n'
                || unit == '\r'
                || unit == ','
                || unit == ';'
                || HebrewText.isBidiControl(unit);
    }

    private static boolean needsIsolate(String run) {
        if (run.startsWith("http://") || run.startsWith("https://") || run.startsWith("www.")) {
            return false;
        }
        return run.chars().anyMatch(unit -> !isDigit((char) unit) && ".:/%".indexOf(unit) < 0);
    }

    private static boolean isOpening(char unit) {
        return unit >= ISOLATE && unit < POP;
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    private static boolean isLeftToRight(char unit) {
        return isDigit(unit)
                || !Character.isSurrogate(unit)
                        && Character.getDirectionality(unit) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
