package io.moked.telephony.provider.twilio;

import io.moked.chassis.secret.Secret;
import io.moked.chassis.setting.BaseUrl;
import io.moked.chassis.setting.SettingsByName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The account at Twilio.
 *
 * @param accountSid the main account
 * @param authToken its secret
 * @param baseUrl the REST API
 * @param subAccounts secrets of further accounts, by their identifiers
 */
@Validated
@ConfigurationProperties("twilio")
record TwilioSettings(
        @NotBlank String accountSid,
        @NotBlank Secret authToken,
        @NotNull @DefaultValue("https://api.twilio.com") BaseUrl baseUrl,
        @DefaultValue Map<String, Secret> subAccounts) {

    /** The secret of an account. */
    Optional<Secret> tokenOf(String account) {
        return account.equals(accountSid) ? Optional.of(authToken) : SettingsByName.find(subAccounts, account);
    }
}
