package io.moked.gateway.key;

import io.moked.events.BusinessId;
import io.moked.gateway.account.Account;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as its business sees it, without what makes it one.
 *
 * @param prefix its first letters
 * @param madeBy null if nobody remembers
 * @param endsAt from when on it opens nothing
 * @param lastUsedAt to the minute; null if it was never used
 */
record ListedKey(
        UUID id,
        String name,
        String prefix,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Maker madeBy,
        Instant endsAt,
        @Nullable Instant lastUsedAt) {

    /**
     * Who made a key. It goes on when they leave, for what it connects is the business's; its owners see that they did.
     *
     * @param works whether they still work for the business
     */
    record Maker(String name, boolean works) {}

    static ListedKey of(ApiKeys.View key, @Nullable Account maker, BusinessId business) {
        return new ListedKey(
                key.id(),
                key.name(),
                key.prefix(),
                key.scopes(),
                key.createdAt(),
                maker == null ? null : new Maker(maker.name(), !maker.disabled() && maker.sees(business)),
                key.endsAt(),
                key.lastUsedAt());
    }
}
