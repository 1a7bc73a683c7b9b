package io.moked.telephony.voice;

import java.util.List;

/** The language in which the carrier is told what to do. */
public interface CarrierMarkup {

    /** Writes steps as a document. */
    String write(List<Step> steps);
}
