package io.moked.telephony.provider.twilio;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
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
        @NotBlank String authToken,
        @NotNull @DefaultValue("https://api.twilio.com") URI baseUrl,
        @DefaultValue Map<String, String> subAccounts) {

    /** The secret of an account; identifiers that came through environment variables have lost their case. */
    Optional<String> tokenOf(String account) {
        return account.equals(accountSid)
                ? Optional.of(authToken)
                : subAccounts.entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(account))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    String base() {
        var text = baseUrl.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public String toString() {
        return "TwilioSettings[" + accountSid + " at " + baseUrl + "]";
    }
}
