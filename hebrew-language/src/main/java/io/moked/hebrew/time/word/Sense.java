package io.moked.hebrew.time.word;

/** One thing that a word can be: a kind and which of its kind. */
record Sense(Kind kind, int value) {}
