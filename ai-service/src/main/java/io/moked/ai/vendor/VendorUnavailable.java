package io.moked.ai.vendor;

/** A vendor did not do what was asked: it is away, too slow, refuses, or is not asked for a while. */
public class VendorUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param vendor who, without anything personal
     */
    public VendorUnavailable(String vendor, Throwable cause) {
        super(vendor, cause);
    }

    /** The same without another cause. */
    public VendorUnavailable(String vendor) {
        super(vendor);
    }
}
