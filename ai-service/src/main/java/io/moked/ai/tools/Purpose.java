package io.moked.ai.tools;

/** What a conversation is held for. */
public enum Purpose {
    /** Somebody wants something: what is agreed is done. */
    REAL,
    /** The business tries its agent: nothing that is agreed happens. */
    TRIAL
}
