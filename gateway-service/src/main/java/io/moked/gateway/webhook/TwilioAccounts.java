package io.moked.gateway.webhook;

import io.moked.chassis.secret.Secret;
import io.moked.chassis.setting.SettingsByName;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The Twilio accounts whose webhooks are accepted. Twilio signs with the primary token of the account that owns the
 * number.
 *
 * @param accountSid the platform's account
 * @param authToken its primary token
 * @param previousAuthToken accepted beside it while a token is being replaced
 * @param subAccounts tokens of sub-accounts by their AccountSid
 */
@Validated
@ConfigurationProperties("twilio")
record TwilioAccounts(
        @NotBlank String accountSid,
        @NotBlank Secret authToken,
        @Nullable Secret previousAuthToken,
        @DefaultValue Map<String, Secret> subAccounts) {

    /** The tokens with which this account may sign; none for an unknown account. */
    List<Secret> tokensOf(String account) {
        if (account.equals(accountSid)) {
            return previousAuthToken == null || previousAuthToken.isBlank()
                    ? List.of(authToken)
                    : List.of(authToken, previousAuthToken);
        }
        return SettingsByName.find(subAccounts, account).filter(token -> !token.isBlank()).stream()
                .toList();
    }
}
