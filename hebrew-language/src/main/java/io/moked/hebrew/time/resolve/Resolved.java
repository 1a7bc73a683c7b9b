package io.moked.hebrew.time.resolve;

import io.moked.hebrew.time.Meaning;

/** What a mention means, and whether that has to be confirmed. */
public record Resolved(Meaning meaning, boolean confirm) {}
