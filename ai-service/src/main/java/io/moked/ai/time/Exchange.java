package io.moked.ai.time;

import io.moked.hebrew.time.Utterance;

/**
 * What the agent said and the caller answered.
 *
 * @param offered the agent's words; empty when the caller began
 * @param said the caller's words
 */
public record Exchange(Utterance offered, Utterance said) {}
