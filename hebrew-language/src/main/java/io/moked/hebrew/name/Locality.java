package io.moked.hebrew.name;

/**
 * A locality in a text.
 *
 * @param name its usual name
 * @param end index after its last token
 * @param prefix the particle glued to its first word, empty when there is none
 */
record Locality(String name, int end, String prefix) {}
