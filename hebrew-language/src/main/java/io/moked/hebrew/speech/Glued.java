package io.moked.hebrew.speech;

import io.moked.hebrew.text.Prefixes;
import io.moked.hebrew.text.Words;

/**
 * Particles glued to a number, with or without a hyphen: ב3, ב־15:30, ל-26.11.
 *
 * @param prefix the particles, or nothing
 * @param next the token behind them
 */
record Glued(String prefix, int next) {

    static Glued at(Words words, int from) {
        var word = words.get(from);
        if (!word.isHebrew() || words.isGlued(from) && words.get(from - 1).isSign('-')) {
            return new Glued("", from);
        }
        var next = words.isGlued(from + 1) && words.get(from + 1).isSign('-') ? from + 2 : from + 1;
        var isPrefix = Prefixes.isPrefix(word.text()) && words.isGlued(next);
        return isPrefix ? new Glued(word.text(), next) : new Glued("", from);
    }
}
