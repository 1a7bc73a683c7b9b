package io.moked.sandbox.caller.scenario;

import org.jspecify.annotations.Nullable;

/** What a part of a scenario must fulfil; a violation is told with the part's position. */
final class Requirement {

    private Requirement() {}

    static void present(String what, @Nullable Object value) {
        that(value != null, what + " is missing");
    }

    static void that(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
