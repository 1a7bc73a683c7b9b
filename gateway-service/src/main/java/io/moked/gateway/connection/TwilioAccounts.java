package io.moked.gateway.connection;

import io.moked.chassis.secret.Secret;
import io.moked.chassis.setting.BaseUrl;
import io.moked.chassis.setting.SettingsByName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The Twilio accounts of the platform, whose webhooks are accepted for every business. Twilio signs with the primary token of the account that owns the
 * number.
 *
 * @param accountSid the platform's account
 * @param authToken its primary token
 * @param previousAuthToken accepted beside it while a token is being replaced
 * @param subAccounts tokens of sub-accounts by their AccountSid
 * @param baseUrl the REST API, where a business's own account is tried
 */
@Validated
@ConfigurationProperties("twilio")
public record TwilioAccounts(
        @NotBlank String accountSid,
        @NotBlank Secret authToken,
        @Nullable Secret previousAuthToken,
        @DefaultValue Map<String, Secret> subAccounts,
        @NotNull @DefaultValue("https://api.twilio.com") BaseUrl baseUrl) {

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

    /** Whether an account is the platform's own, which no business may bring along. */
    boolean have(String account) {
        return account.equalsIgnoreCase(accountSid)
                || SettingsByName.find(subAccounts, account).isPresent();
    }
}
