package io.moked.ai.quality;

/** What takes points from a conversation: how many each time, and how many at most. */
enum Rule {
    /** The caller got nothing. */
    UNRESOLVED(30, 30),
    /** The agent could not go on, and apologised. */
    BROKE_OFF(40, 40),
    /** The caller hung up in the middle. */
    HUNG_UP(20, 20),
    /** The agent says that it did not understand. */
    AGENT_DID_NOT_UNDERSTAND(8, 24),
    /** The caller says that the agent does not understand. */
    CALLER_SAYS_MISUNDERSTOOD(15, 30),
    /** The caller does not understand the agent. */
    CALLER_DID_NOT_UNDERSTAND(5, 10),
    /** The agent asks what it asked before. */
    ASKED_AGAIN(8, 24),
    /** The caller has to say something again. */
    SAID_AGAIN(6, 18),
    /** The agent does not know what it is asked. */
    DID_NOT_KNOW(8, 16),
    /** The caller asks for a person and is handed over. */
    ASKED_FOR_PERSON(5, 5),
    /** The caller asks for a person and is not handed over. */
    NO_PERSON(15, 15),
    /** The caller says nothing when it is their turn. */
    SILENT(10, 30),
    /** Nobody speaks for long. */
    LONG_SILENCE(8, 24),
    /** The agent takes long to answer. */
    SLOW(6, 18),
    /** The caller speaks before the agent can have ended. */
    INTERRUPTED(4, 12),
    /** Words of anger. */
    ANGRY(20, 40),
    /** The calendar did not answer in time. */
    TOOL_FAILED(10, 30),
    /** The agent tried what it may not do. */
    TOOL_REFUSED(3, 9),
    /** What a model thinks of it: never more than this, and never for the better. */
    MODEL(15, 15);

    private final int points;
    private final int most;

    Rule(int points, int most) {
        this.points = points;
        this.most = most;
    }

    int points() {
        return points;
    }

    int most() {
        return most;
    }
}
