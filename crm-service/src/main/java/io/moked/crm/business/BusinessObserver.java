package io.moked.crm.business;

/** Hears of every change of a business. Called in the transaction of the change; if it fails, there is no change. */
public interface BusinessObserver {

    /** A business was another than it is now. */
    void changed(Business before, Business after);
}
