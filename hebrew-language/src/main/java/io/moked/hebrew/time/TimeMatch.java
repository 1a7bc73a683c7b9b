package io.moked.hebrew.time;

/**
 * Words about time in a text.
 *
 * @param text the words that the meaning rests on, exactly as they stand in the text
 * @param start where they start in the text, in UTF-16 units
 * @param end where they end, exclusive
 * @param confirm whether something was filled in that was not said, so that it has to be asked before it is relied on
 */
public record TimeMatch(String text, int start, int end, Meaning meaning, boolean confirm) {}
