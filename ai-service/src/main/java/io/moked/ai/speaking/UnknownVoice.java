package io.moked.ai.speaking;

import io.moked.ai.vendor.VendorUnavailable;

/** The vendor has no such voice, or cannot say this with it. */
public final class UnknownVoice extends VendorUnavailable {

    private static final long serialVersionUID = 1L;

    /**
     * @param vendor who, without anything personal
     */
    public UnknownVoice(String vendor, Throwable cause) {
        super(vendor, cause);
    }
}
