package io.moked.ai.hearing;

import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.events.BusinessId;

/** Turns speech into words. */
public interface SpeechToText {

    /**
     * Transcribes Hebrew speech of a caller of a business.
     *
     * @param audio a WAV file
     * @param vocabulary words that are likely to occur
     * @throws NotAudio if the file cannot be understood as sound
     */
    Transcript transcribe(BusinessId business, byte[] audio, String vocabulary, Deadline deadline)
            throws VendorUnavailable, NotAudio;

    /** The file is no sound. */
    class NotAudio extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
