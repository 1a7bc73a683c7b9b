package io.moked.crm.call;

/** Why a call came to nothing: column {@code loss}, which the database keeps. */
public enum Loss {
    /** It rang, and nobody answered. */
    NO_ANSWER,
    /** The line was busy. */
    BUSY,
    /** The carrier could not put it through. */
    FAILED,
    /** The caller hung up before anybody answered. */
    CANCELED,
    /** A machine answered. */
    VOICEMAIL,
    /** It was answered, and nothing came of it. */
    UNRESOLVED
}
