package io.moked.hebrew.text;

import java.util.Iterator;
import java.util.List;

/**
 * The tokens of a text, made in one linear pass over any input. Direction controls and points belong to no token's form;
 * outside the text stands an empty sign, so that a look ahead needs no bounds.
 */
public final class Words implements Iterable<Word> {

    private final String original;
    private final List<Word> tokens;
    private final Word nothing;

    private Words(String original, List<Word> tokens) {
        this.original = original;
        this.tokens = tokens;
        this.nothing = new Word(Word.Kind.SIGN, "", original.length(), original.length(), true);
    }

    /** The tokens of this text. */
    public static Words of(String text) {
        return new Words(text, new Tokenizer(text).tokens());
    }

    /** The token at the index; an empty sign before the first and after the last. */
    public Word get(int index) {
        return index < 0 || index >= tokens.size() ? nothing : tokens.get(index);
    }

    /** How many tokens there are. */
    public int size() {
        return tokens.size();
    }

    /** The original from the token {@code from} to before the token {@code to}, exactly as it stands there. */
    public String text(int from, int to) {
        return from >= to
                ? ""
                : original.substring(get(from).start(), get(to - 1).end());
    }

    /** The same text as if it ended before the token. */
    public Words until(int end) {
        return end >= tokens.size() ? this : new Words(original, tokens.subList(0, Math.max(0, end)));
    }

    /** The whole original. */
    public String original() {
        return original;
    }

    /** Whether the token stands directly behind the one before it. */
    public boolean isGlued(int index) {
        return index > 0 && index < tokens.size() && !get(index).spaced();
    }

    @Override
    public Iterator<Word> iterator() {
        return tokens.iterator();
    }

    @Override
    public String toString() {
        return tokens.toString();
    }
}
