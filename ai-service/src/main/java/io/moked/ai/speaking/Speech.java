package io.moked.ai.speaking;

/**
 * Words and their sound.
 *
 * @param text what is said
 * @param voice who says it, as the vendor names the voice
 * @param audio mu-law, 8 kHz, mono, without a header
 * @param hash identifies it within its business
 */
public record Speech(String text, String voice, byte[] audio, byte[] hash) {}
