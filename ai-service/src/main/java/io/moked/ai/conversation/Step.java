package io.moked.ai.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One exchange.
 *
 * @param number counts from 1
 * @param reply absent until it is decided
 * @param repliedAt present with the reply
 */
public record Step(
        int number,
        Said said,
        Instant heardAt,
        @Nullable Reply reply,
        @Nullable Instant repliedAt) {

    /** Whether the two are of one kind. */
    boolean saidLike(Said other) {
        return said.getClass().equals(other.getClass());
    }
}
