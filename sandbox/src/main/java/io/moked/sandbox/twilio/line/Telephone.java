package io.moked.sandbox.twilio.line;

import java.time.Duration;

/** The caller's end of a line, and the person who may be dialled in. */
public interface Telephone {

    /**
     * What came through of something that was played or said.
     *
     * @param words what could be understood
     * @param damaged words that did not come through whole
     * @param waited real time the caller listened to nothing before, waiting for webhooks
     * @param lasting how long it played, in line time
     */
    record Sound(String words, int damaged, Duration waited, Duration lasting) {}

    /** What a caller does when it is their turn. */
    sealed interface Act {

        /**
         * Speaks.
         *
         * @param words what is said; the line itself transports only the audio
         * @param mulaw8k the audio
         */
        record Speaks(String words, byte[] mulaw8k) implements Act {}

        /** Says nothing. */
        record KeepsSilent() implements Act {}

        /** Presses keys. */
        record Presses(String digits) implements Act {}

        /** Ends the call. */
        record HangsUp() implements Act {}
    }

    /** The agent's side was heard. */
    void hears(Sound sound);

    /** It is the caller's turn. */
    Act acts();

    /** Whether the person at a number that is dialled for this call answers. */
    boolean personAnswers(String number);
}
