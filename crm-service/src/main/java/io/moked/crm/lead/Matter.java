package io.moked.crm.lead;

import io.moked.hebrew.text.HebrewText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By what two wishes of a customer are the same. */
final class Matter {

    private Matter() {}

    /** The service, if it is known; else the words, however they are written. */
    static String key(String words, @Nullable UUID service) {
        if (service != null) {
            return "service " + service;
        }
        var comparable = HebrewText.comparable(words);
        return comparable.isEmpty() ? words : comparable;
    }
}
