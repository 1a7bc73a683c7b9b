package io.moked.ai.tools;

import io.moked.events.RequestId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Identifiers of wishes, derived from what is wanted: the same wish, said or attempted twice, is one. */
final class Requests {

    private Requests() {}

    static RequestId id(Situation situation, Wish.Kind kind, @Nullable Object... wanted) {
        var name = Arrays.stream(wanted)
                .map(Objects::toString)
                .collect(Collectors.joining("\n", situation.conversation() + "\n" + kind + "\n", ""));
        return named(name);
    }

    /** What follows from a wish. */
    static RequestId following(RequestId wish, String what) {
        return named(wish + "\n" + what);
    }

    private static RequestId named(String name) {
        return new RequestId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
