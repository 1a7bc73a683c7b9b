package io.moked.crm.lead;

import io.moked.hebrew.text.HebrewText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a lead is about.
 *
 * @param words as people read it
 * @param service absent if it is about none, or nobody knows about which
 */
record Matter(String words, @Nullable UUID service) {

    /** By what two wishes of a customer are the same: the service, if it is known; else the words, however written. */
    String key() {
        if (service != null) {
            return "service " + service;
        }
        var comparable = HebrewText.comparable(words);
        return comparable.isEmpty() ? words : comparable;
    }
}
