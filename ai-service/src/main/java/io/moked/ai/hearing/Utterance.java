package io.moked.ai.hearing;

/** What there was to hear. */
public sealed interface Utterance {

    /** Words that can be relied on. */
    record Heard(String text) implements Utterance {}

    /** Silence, noise, or what a model invents in their place. */
    record Nothing() implements Utterance {}

    /**
     * Something that cannot be relied on.
     *
     * @param text the best guess; may be empty
     */
    record Unsure(String text) implements Utterance {}
}
