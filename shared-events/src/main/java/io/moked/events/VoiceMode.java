package io.moked.events;

/** How a business's calls are held. */
public enum VoiceMode {
    /** Live audio: the caller may interrupt. Not held yet. */
    LIVE,
    /** Turn by turn: the caller speaks, then the agent. */
    TURN_BY_TURN
}
