package io.moked.hebrew.time;

/** What a mention means, and whether that has to be confirmed. */
record Resolved(Meaning meaning, boolean confirm) {}
