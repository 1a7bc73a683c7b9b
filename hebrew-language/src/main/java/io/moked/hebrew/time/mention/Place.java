package io.moked.hebrew.time.mention;

/**
 * A mention and where it stands.
 *
 * @param from index of its first token
 * @param to index after its last token
 */
public record Place(Mention mention, int from, int to) {}
