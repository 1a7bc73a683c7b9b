package io.moked.crm.call;

/** What became of a call, one thing for each, as far as it is known by now: column {@code fate}, which the database keeps. */
public enum Fate {
    /** Nobody answered, and the caller did not give up before. */
    MISSED,
    /** A machine answered. */
    VOICEMAIL,
    /** An appointment was booked. */
    BOOKED,
    /** An appointment was moved or cancelled. */
    CHANGED,
    /** A question was answered. */
    ANSWERED,
    /** A person of the business spoke with the caller. */
    HANDED_OVER,
    /** A message was taken. */
    MESSAGE_TAKEN,
    /**
     * The caller gave up: while it rang, or after it was answered, without having said a word. Who hung up an answered
     * call nobody tells us, so one in which the agent ended a silence is among them.
     */
    ABANDONED,
    /** The caller spoke, and it ended without anything of the kind. */
    UNRESOLVED,
    /** It goes on, or is not summarised yet. */
    PENDING
}
