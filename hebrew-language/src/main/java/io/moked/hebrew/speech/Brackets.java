package io.moked.hebrew.speech;

/** Pairs of brackets. */
final class Brackets {

    private Brackets() {}

    /** Where the bracket that opens here is closed in the same line, at most so far away, or -1. */
    static int close(String text, int from, char open, char close, int most) {
        var depth = 0;
        for (var place = from; place < text.length() && place < from + most; place++) {
            var sign = text.charAt(place);
            if (sign == '\n') {
                return -1;
            }
            if (sign == open) {
                depth++;
            } else if (sign == close && --depth == 0) {
                return place;
            }
        }
        return -1;
    }
}
