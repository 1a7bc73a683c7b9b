package io.moked.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.moked.gateway.account.Account;
import io.moked.gateway.account.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Counts requests. The buckets are in the memory of this instance: with several, each grants the whole limit, which is
 * there to keep one sender from crowding out the others and not to be exact. (Attempts to log in are counted in the
 * database, by all instances together.)
 */
@Component
class RateLimits {

    private static final int MOST = 100_000;
    private static final Duration FULL_AGAIN = Duration.ofMinutes(2);

    private final RateLimitSettings settings;
    private final Clock clock;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(FULL_AGAIN)
            .build();

    RateLimits(RateLimitSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Bucket.State of(Caller caller) {
        return take(caller.subject(), caller instanceof Account ? settings.perAccount() : settings.perKey());
    }

    Bucket.State ofNetwork(String network) {
        return take("network " + network, settings.perAddress());
    }

    private Bucket.State take(String whose, int size) {
        var now = TimeUnit.MILLISECONDS.toNanos(clock.millis());
        return buckets.get(whose, unknown -> new Bucket(size, now)).take(now);
    }
}
