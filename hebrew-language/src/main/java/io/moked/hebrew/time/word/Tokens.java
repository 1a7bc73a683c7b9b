package io.moked.hebrew.time.word;

import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import io.moked.hebrew.time.word.Token.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The tokens of a text. Outside of it stands an empty sign, so that a look ahead needs no bounds. */
public final class Tokens {

    private static final Token NONE = new Token("", "", List.of(), Type.SIGN, 0, 0, false);

    private static final String PAUSES = ",.…()|";
    private static final int MOST_BRIDGES = 2;
    private static final int MOST_FILLERS = 6;

    private final Words words;
    private final List<Token> tokens = new ArrayList<>();
    private final BitSet longNumbers = new BitSet();
    private int firstOfWeight = Integer.MAX_VALUE;
    private int lastOfWeight = -1;
    private long steps;

    private Tokens(Words words) {
        this.words = words;
    }

    /** The tokens of a text. */
    public static Tokens of(String text) {
        var tokens = new Tokens(Words.of(text));
        tokens.read();
        tokens.markLongNumbers();
        tokens.markWeight();
        return tokens;
    }

    /** The token, an empty sign outside of the text. */
    public Token get(int index) {
        steps++;
        return index < 0 || index >= tokens.size() ? NONE : tokens.get(index);
    }

    /** How many there are. */
    public int size() {
        return tokens.size();
    }

    /** How often a token was looked at. */
    long steps() {
        return steps;
    }

    /** Whether the token can be of this kind. */
    public boolean is(int index, Kind kind) {
        return get(index).is(kind);
    }

    /** The first place from here on at which no comma and no filler word stands. */
    public int afterFillers(int index) {
        var at = index;
        while (at < index + MOST_FILLERS && isPause(get(at))) {
            at++;
        }
        return at;
    }

    /** The first place at which nothing stands that may part a day from its hour. */
    public int afterBridge(int index) {
        var at = afterFillers(index);
        for (var bridges = 0;
                bridges < MOST_BRIDGES
                        && is(at, Kind.BRIDGE)
                        && get(at).prefix().isEmpty();
                bridges++) {
            at = afterFillers(at + 1);
        }
        return at;
    }

    private static boolean isPause(Token token) {
        return token.type() == Type.SIGN && !token.form().isEmpty() && PAUSES.contains(token.form())
                || token.glued() && token.form().equals("t")
                || token.is(Kind.FILLER) && token.prefix().isEmpty();
    }

    /** Whether a token of this kind stands in this range, its end exclusive. */
    public boolean isBetween(Kind kind, int from, int to) {
        return IntStream.range(from, to).anyMatch(index -> is(index, kind));
    }

    /** A hyphen between two words ({@code שתים־עשרה}) is passed over. */
    public int afterHyphen(int index) {
        return get(index).isSign('-') && get(index).glued() && get(index + 1).glued() ? index + 1 : index;
    }

    /** Whether these are all but fillers and signs. */
    public boolean areAll(int from, int to) {
        return from <= firstOfWeight && to > lastOfWeight;
    }

    /** Whether it belongs to a telephone number, an identity number or another row of numbers that is no time. */
    boolean isInNumberRun(int index) {
        return index >= 0 && longNumbers.get(index);
    }

    /** Where the token starts in the text. */
    public int start(int token) {
        return words.get(tokens.get(token).first()).start();
    }

    /** Where the token before this one ends. */
    public int end(int token) {
        return words.get(tokens.get(token - 1).next() - 1).end();
    }

    private void read() {
        for (var index = 0; index < words.size(); ) {
            var bare = LonePrefix.after(words, index);
            var token = bare == index
                    ? token(index, "", index)
                    : token(bare, words.get(index).text(), index);
            tokens.add(token);
            index = token.next();
        }
    }

    private void markWeight() {
        for (var index = 0; index < tokens.size(); index++) {
            var token = tokens.get(index);
            if (!token.is(Kind.FILLER) && token.type() != Type.SIGN) {
                firstOfWeight = Math.min(firstOfWeight, index);
                lastOfWeight = index;
            }
        }
    }

    private void markLongNumbers() {
        for (var start = 0; start < tokens.size(); ) {
            var run = NumberRun.at(tokens, start);
            if (run.isNoTime()) {
                longNumbers.set(start, run.to());
            }
            start = Math.max(run.to(), start + 1);
        }
    }

    private Token token(int index, String prefix, int first) {
        var word = words.get(index);
        var glued = words.isGlued(first);
        if (word.isDigits()) {
            return new Token(prefix, word.text(), List.of(), Type.DIGITS, first, index + 1, glued);
        }
        if (word.kind() == Word.Kind.SIGN) {
            return new Token(prefix, word.text(), List.of(), Type.SIGN, first, index + 1, glued);
        }
        var entry = TimeLexicon.HEBREW.find(words, index);
        return entry == null
                ? new Token(prefix, word.text(), List.of(), Type.WORD, first, index + 1, glued)
                : new Token(
                        prefix + entry.prefix(),
                        word.text().substring(entry.prefix().length()),
                        entry.senses(),
                        Type.WORD,
                        first,
                        entry.to(),
                        glued);
    }
}
