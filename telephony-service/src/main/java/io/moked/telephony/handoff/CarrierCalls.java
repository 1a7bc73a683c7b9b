package io.moked.telephony.handoff;

import io.moked.telephony.call.CarrierCall;
import java.io.IOException;
import java.net.URI;

/** The calls that go on at the carrier. */
public interface CarrierCalls {

    /** What came of changing one. */
    enum Change {
        /** The carrier does it. */
        ACCEPTED,
        /** It does not: the call is over, or not one of ours. */
        REFUSED
    }

    /**
     * Has the carrier leave what it does in a call and ask us what is next. To be attempted once: a second time would
     * tear apart what the first one led to.
     *
     * @param next whom it asks
     * @throws IOException if the carrier cannot be reached or fails; the call may have changed nevertheless
     */
    Change redirect(CarrierCall call, URI next) throws IOException;
}
