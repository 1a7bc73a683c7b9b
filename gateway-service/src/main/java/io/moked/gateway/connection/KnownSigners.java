package io.moked.gateway.connection;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The platform's accounts, for which no database is needed, and those that businesses bring along. */
@Component
class KnownSigners implements Signers {

    private final TwilioAccounts platform;
    private final OwnAccounts own;

    KnownSigners(TwilioAccounts platform, OwnAccounts own) {
        this.platform = platform;
        this.own = own;
    }

    @Override
    public Signer of(@Nullable String account) {
        var named = account == null ? platform.accountSid() : account;
        var tokens = platform.tokensOf(named);
        var ofPlatform = new Signer(named, tokens, null);
        return tokens.isEmpty() && OwnAccount.isSid(named) ? own.signer(named).orElse(ofPlatform) : ofPlatform;
    }
}
