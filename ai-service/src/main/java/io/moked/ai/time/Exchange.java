package io.moked.ai.time;

/**
 * What the agent said and the caller answered.
 *
 * @param offered the agent's words; empty when the caller began
 * @param said the caller's words
 */
public record Exchange(String offered, String said) {}
