package io.moked.hebrew.text;

/** What the end of a caller's words so far says about the turn. */
public enum HebrewEnding {
    /** The sentence is whole; it may be answered. */
    COMPLETE("complete"),
    /** More must follow: it ends in a preposition, a conjunction, a hesitation, or has said nothing yet. */
    OPEN("open"),
    /** A telephone, identity or card number is being said, and digits are missing. */
    OPEN_NUMBER("open-number"),
    /** A listener's sound, which takes no turn: אהה. */
    BACKCHANNEL("backchannel"),
    /** The speaker is to be silent or to wait: רגע, עצור. */
    STOP("stop");

    private final String label;

    HebrewEnding(String label) {
        this.label = label;
    }

    /** The name in data: {@code open-number}. */
    public String label() {
        return label;
    }

    /** Judges what was heard so far, with or without punctuation. */
    public static HebrewEnding of(String heard) {
        return new Utterance(Words.of(heard)).ending();
    }
}
