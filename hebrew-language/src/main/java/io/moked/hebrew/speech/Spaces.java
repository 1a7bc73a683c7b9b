package io.moked.hebrew.speech;

/** Space as a text needs it: single, none before a stop and none at the ends of lines. */
final class Spaces {

    private Spaces() {}

    static String tidied(String text) {
        var tidied = new StringBuilder(text.length());
        var space = false;
        var line = false;
        for (var place = 0; place < text.length(); place++) {
            var character = text.charAt(place);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                line |= character == '\n';
                space = true;
                continue;
            }
            if (space && !tidied.isEmpty() && !isStop(text, place)) {
                tidied.append(line ? '\n' : ' ');
            }
            space = false;
            line = false;
            tidied.append(character);
        }
        return tidied.toString();
    }

    private static boolean isStop(String text, int place) {
        var isSign = ".,!?;".indexOf(text.charAt(place)) >= 0;
        return isSign && (place + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(place + 1)));
    }
}
