package io.moked.hebrew.time.word;

/**
 * What a reader found.
 *
 * @param to index after its last token
 * @param strong whether it is what it is without help from around
 */
public record Found<T>(T what, int to, boolean strong) {

    /** The same, when its last token is another. */
    public Found<T> until(int end) {
        return new Found<>(what, end, strong);
    }
}
