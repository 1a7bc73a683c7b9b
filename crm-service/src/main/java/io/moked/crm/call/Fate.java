package io.moked.crm.call;

/** What became of a call, one thing for each, as far as it is known by now: column {@code fate}, which the database keeps. */
public enum Fate {
    /** Nobody answered. */
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
    /** It ended without anything of the kind. */
    UNRESOLVED,
    /** It goes on, or is not summarised yet. */
    PENDING
}
