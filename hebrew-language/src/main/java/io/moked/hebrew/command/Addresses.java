package io.moked.hebrew.command;

import io.moked.hebrew.name.HebrewAddress;
import org.jspecify.annotations.Nullable;

/** An address as an answer. */
final class Addresses {

    private static final HebrewAddress NONE = new HebrewAddress(null, null, null, null, null, null);

    private Addresses() {}

    static Answer answer(@Nullable HebrewAddress found) {
        var address = found == null ? NONE : found;
        return Answer.of("city", address.city())
                .and("street", address.street())
                .and("house", address.house())
                .and("entrance", address.entrance())
                .and("floor", address.floor())
                .and("flat", address.flat());
    }
}
