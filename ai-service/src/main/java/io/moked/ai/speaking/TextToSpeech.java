package io.moked.ai.speaking;

import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorUnavailable;

/** Turns words into speech. */
public interface TextToSpeech {

    /**
     * Speaks Hebrew.
     *
     * @param voice as its vendor names it
     * @return mu-law, 8 kHz, mono, without a header
     */
    byte[] synthesise(String text, String voice, Deadline deadline) throws VendorUnavailable;
}
