package io.moked.telephony.provider.twilio;

import io.moked.chassis.secret.Secret;
import io.moked.telephony.account.OwnAccounts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The secrets of accounts: the platform's, and that of the business whose work is being done. */
@Component
class TwilioTokens {

    private final TwilioSettings platform;
    private final OwnAccounts own;

    TwilioTokens(TwilioSettings platform, OwnAccounts own) {
        this.platform = platform;
        this.own = own;
    }

    Optional<Secret> of(String account) {
        return platform.tokenOf(account).or(() -> own.tokenOf(account));
    }
}
