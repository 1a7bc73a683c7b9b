package io.moked.ai.turn;

import org.jspecify.annotations.Nullable;

/**
 * A reply as the caller hears it.
 *
 * @param token of its audio; absent when it could not be synthesised
 */
record Spoken(String words, @Nullable String token) {}
