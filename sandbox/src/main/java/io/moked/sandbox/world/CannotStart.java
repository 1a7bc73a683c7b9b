package io.moked.sandbox.world;

/** Something the user can change keeps a command from being done; the message is a sentence for them. */
public final class CannotStart extends RuntimeException {

    /** What is in the way, and what to do about it. */
    public CannotStart(String sentence) {
        super(sentence);
    }
}
