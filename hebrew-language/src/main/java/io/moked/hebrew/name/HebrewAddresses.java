package io.moked.hebrew.name;

import io.moked.hebrew.text.Words;
import java.util.Optional;

/** Addresses as callers say them. */
public final class HebrewAddresses {

    private HebrewAddresses() {}

    /**
     * The address in a spoken text: {@code ברחוב הרצל 15 דירה 3 בראשון לציון}. Empty when nothing of an address is in it.
     * A locality whose name is also an ordinary word or a first name counts only where a place is spoken of.
     */
    public static Optional<HebrewAddress> read(String spoken) {
        return new AddressReader(Words.of(spoken)).read();
    }

    /**
     * The usual name of the locality that is the whole text, misspelt or not: {@code פתח תיקוה}, {@code ת״א},
     * {@code אשכלון}.
     */
    public static Optional<String> locality(String written) {
        var words = Words.of(written);
        return Gazetteer.ISRAEL
                .at(words, 0, true)
                .filter(found -> found.end() == words.size())
                .map(Locality::name);
    }
}
