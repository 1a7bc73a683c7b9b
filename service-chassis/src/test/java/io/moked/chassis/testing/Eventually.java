package io.moked.chassis.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Effects that come true after a while. */
public final class Eventually {

    private Eventually() {}

    /** Passes as soon as the assertions hold; fails with them after 20 seconds. */
    public static void eventually(ThrowingRunnable assertions) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .pollDelay(Duration.ZERO)
                .untilAsserted(assertions);
    }
}
