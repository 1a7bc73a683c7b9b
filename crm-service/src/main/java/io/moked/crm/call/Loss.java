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
    /** It was answered, the caller said nothing, and it ended. */
    WORDLESS,
    /** The caller spoke, and nothing came of it. */
    UNRESOLVED
}
