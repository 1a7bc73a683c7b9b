package io.moked.sandbox.audio;

/**
 * What came through of the words in some audio.
 *
 * @param text the words that arrived whole, in order, with a space between them
 * @param words how many those are
 * @param damaged words that were there and did not arrive whole: their checksum fails, or their number is missing
 * @param anyVoice whether there is anything that sounds like a voice, with or without words
 */
public record Heard(String text, int words, int damaged, boolean anyVoice) {}
