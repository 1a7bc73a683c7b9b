package io.moked.hebrew.text;

import io.moked.hebrew.number.Numerals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A piece between two signs, cut before conjunctions when it is too long to wait for. */
final class LongClause {

    private static final int LONGEST = 70;
    private static final int SHORTEST = 18;
    private static final Set<String> CONJUNCTIONS = new HashSet<>(Lexicon.lines(LongClause.class, "conjunctions.txt"));
    private static final Set<String> PARTS = Set.of("וחצי", "ורבע");

    private final Words words;
    private final int first;
    private final int last;
    private final int end;
    private final List<String> pieces = new ArrayList<>();
    private int start;

    LongClause(Words words, int first, int last, int start, int end) {
        this.words = words;
        this.first = first;
        this.last = last;
        this.start = start;
        this.end = end;
    }

    List<String> pieces() {
        var place = first + 1;
        var cut = -1;
        var isStrong = false;
        while (end - start > LONGEST && place < last) {
            var strength = strength(place);
            if (cut >= 0 && words.get(place).start() - start > LONGEST) {
                place = cutAt(cut);
                cut = -1;
                isStrong = false;
            } else {
                if (strength == 2 || strength == 1 && !isStrong) {
                    cut = place;
                    isStrong = strength == 2;
                }
                place++;
            }
        }
        if (cut >= 0 && end - start > LONGEST) {
            cutAt(cut);
        }
        pieces.add(words.original().substring(start, end));
        return pieces;
    }

    private int cutAt(int cut) {
        var place = words.get(cut).start();
        pieces.add(words.original().substring(start, place));
        start = place;
        return cut + 1;
    }

    /** 2 before a conjunction, 1 before a word that begins with ו, 0 where the clause holds together. */
    private int strength(int place) {
        var word = words.get(place);
        var isBetween =
                word.isHebrew() && word.spaced() && word.start() - start >= SHORTEST && end - word.start() >= SHORTEST;
        if (!isBetween) {
            return 0;
        }
        if (CONJUNCTIONS.contains(word.text())) {
            return 2;
        }
        var isAnd = word.text().startsWith("ו")
                && word.text().length() > 2
                && !word.text().startsWith("וו");
        return isAnd
                        && !PARTS.contains(word.text())
                        && Numerals.cardinal(words, place).isEmpty()
                ? 1
                : 0;
    }
}
