package io.moked.hebrew.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the places at which a text falls into clauses. */
final class ClauseCuts {

    private static final String SENTENCE_SIGNS = ".!?…؟";
    private static final String CLAUSE_SIGNS = ",;:";
    private static final String CLOSING_SIGNS = "\"')]}»";
    private static final Set<String> LATIN_SHORT_FORMS = Set.of("dr", "mr", "mrs", "ms", "prof", "st", "vs", "no");

    private final Words words;
    private final List<String> pieces = new ArrayList<>();
    private int from;
    private int listed;

    ClauseCuts(Words words) {
        this.words = words;
    }

    List<String> pieces() {
        var place = 0;
        while (place < words.size()) {
            if (isNextInList(place)) {
                add(place);
            }
            var end = cut(place);
            if (end > place) {
                add(end);
                place = end;
            } else {
                place++;
            }
        }
        add(words.size());
        return List.copyOf(pieces);
    }

    /** Everything up to the token, with the space before it. */
    private void add(int end) {
        if (end > from
                || end == words.size() && pieces.isEmpty() && !words.original().isEmpty()) {
            var start = pieces.isEmpty() ? 0 : words.get(from).start();
            var stop = end == words.size()
                    ? words.original().length()
                    : words.get(end).start();
            pieces.addAll(new LongClause(words, from, end, start, stop).pieces());
            from = end;
        }
    }

    /** The first token behind a cut that this token makes; the token itself when it makes none. */
    private int cut(int place) {
        if (place + 1 < words.size() && isNewLine(place + 1)) {
            return place + 1;
        }
        var word = words.get(place);
        if (word.kind() != Word.Kind.SIGN) {
            return place;
        }
        if (SENTENCE_SIGNS.contains(word.text())) {
            return isSentenceEnd(place) ? behindSigns(place) : place;
        }
        if (CLAUSE_SIGNS.contains(word.text())) {
            return isClauseEnd(place) ? behindSigns(place) : place;
        }
        var isDash = word.isSign('-') && word.spaced() && words.get(place + 1).spaced();
        var isRange = words.get(place - 1).isDigits() && words.get(place + 1).isDigits();
        return isDash && !isRange && place > from && place + 1 < words.size() ? place + 1 : place;
    }

    private int behindSigns(int place) {
        var end = place + 1;
        while (words.isGlued(end) && isClosing(words.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isClosing(Word word) {
        return word.kind() == Word.Kind.SIGN
                && (SENTENCE_SIGNS.contains(word.text())
                        || CLAUSE_SIGNS.contains(word.text())
                        || CLOSING_SIGNS.contains(word.text()));
    }

    private boolean isSentenceEnd(int place) {
        var before = words.get(place - 1);
        if (!words.get(place).isSign('.') || !words.isGlued(place)) {
            return !isLatin(place - 1) || !words.isGlued(place + 1) || !isLatin(place + 1);
        }
        var isGlued = words.isGlued(place + 1);
        if (before.isDigits() && (isGlued && words.get(place + 1).isDigits() || isListNumber(place))) {
            return false;
        }
        if (before.kind() == Word.Kind.LATIN) {
            return !(isGlued && words.get(place + 1).kind() != Word.Kind.SIGN)
                    && before.text().length() > 1
                    && !LATIN_SHORT_FORMS.contains(before.text());
        }
        return !before.isHebrew() || !isShortForm(place);
    }

    /** One letter between points, or before a letter and a point: ת.ז. */
    private boolean isShortForm(int place) {
        if (words.get(place - 1).text().length() > 2) {
            return false;
        }
        var isLast = words.get(place - 2).isSign('.') && words.isGlued(place - 1);
        var isFirst = words.isGlued(place + 1)
                && words.get(place + 1).isHebrew()
                && words.get(place + 1).text().length() == 1;
        return isFirst || isLast && words.get(place - 1).text().length() == 1;
    }

    /** 1. at the head of a line. */
    private boolean isListNumber(int place) {
        var isListNumber = place - 1 == from
                && words.get(place + 1).spaced()
                && words.get(place - 1).text().length() <= 2;
        listed = isListNumber ? Integer.parseInt(words.get(place - 1).text()) : listed;
        return isListNumber;
    }

    /** The 2. that goes on with a list in the same line. */
    private boolean isNextInList(int place) {
        return listed > 0
                && place > from
                && words.get(place).text().equals(Integer.toString(listed + 1))
                && words.isGlued(place + 1)
                && words.get(place + 1).isSign('.')
                && words.get(place + 2).spaced()
                && words.get(place + 2).isHebrew();
    }

    private boolean isClauseEnd(int place) {
        if (!words.isGlued(place)) {
            return place > from;
        }
        var isInside = words.isGlued(place + 1)
                && (words.get(place + 1).isDigits() || words.get(place).isSign(':') || isLatin(place + 1));
        return !isInside
                || !(words.get(place - 1).isDigits()
                        || isLatin(place - 1)
                        || words.get(place).isSign(':'));
    }

    private boolean isLatin(int place) {
        return words.get(place).kind() == Word.Kind.LATIN;
    }

    private boolean isNewLine(int place) {
        var text = words.original();
        for (var unit = words.get(place - 1).end(); unit < words.get(place).start(); unit++) {
            if (text.charAt(unit) == '\n' || text.charAt(unit) == '\r') {
                return true;
            }
        }
        return false;
    }
}
