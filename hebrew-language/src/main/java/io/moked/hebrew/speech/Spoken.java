package io.moked.hebrew.speech;

/**
 * What a reader says in place of some tokens.
 *
 * @param words what is said
 * @param end the first token that is not part of it
 */
record Spoken(String words, int end) {}
