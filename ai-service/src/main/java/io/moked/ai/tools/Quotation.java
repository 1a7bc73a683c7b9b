package io.moked.ai.tools;

import io.moked.hebrew.text.HebrewText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether words are quoted from what was said. A wish may be said in parts, the day in one utterance and the hour in
 * another, so a quotation may consist of a few pieces, each of them whole words as they were said.
 */
final class Quotation {

    private static final int MOST_PIECES = 3;

    private Quotation() {}

    static boolean isOf(List<String> said, String words) {
        var rest = HebrewText.comparable(words);
        var utterances = said.stream().map(HebrewText::comparable).toList();
        for (var piece = 0; piece < MOST_PIECES && !rest.isEmpty(); piece++) {
            var length = longestPiece(rest, utterances);
            if (length == 0) {
                return false;
            }
            rest = rest.substring(length).strip();
        }
        return rest.isEmpty() && !words.isBlank() && !utterances.isEmpty();
    }

    private static int longestPiece(String words, List<String> utterances) {
        for (var end = words.length(); end > 0; end = words.lastIndexOf(' ', end - 1)) {
            var piece = words.substring(0, end);
            if (utterances.stream().anyMatch(utterance -> occurs(piece, utterance))) {
                return end;
            }
        }
        return 0;
    }

    /** The particles of the first word may be left out: a day said as בראשון is quoted as ראשון. */
    private static boolean occurs(String piece, String utterance) {
        return Pattern.compile("(?<!\\S)[והבלמשכ]{0,2}" + Pattern.quote(piece) + "(?!\\S)")
                .matcher(utterance)
                .find();
    }
}
