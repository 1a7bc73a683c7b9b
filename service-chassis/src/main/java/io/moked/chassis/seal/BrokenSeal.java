package io.moked.chassis.seal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A sealed piece does not open: it was changed, cut off, put at another place, or the key is another. */
public final class BrokenSeal extends IOException {

    private static final long serialVersionUID = 1;

    BrokenSeal(@Nullable Throwable cause) {
        super("what was kept sealed was changed, or the key is another", cause);
    }
}
