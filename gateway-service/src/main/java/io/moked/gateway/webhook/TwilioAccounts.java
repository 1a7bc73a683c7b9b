package io.moked.gateway.webhook;

import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
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
        @NotBlank String authToken,
        @Nullable String previousAuthToken,
        @DefaultValue Map<String, String> subAccounts) {

    /** The tokens with which this account may sign; none for an unknown account. */
    List<String> tokensOf(String account) {
        if (account.equals(accountSid)) {
            var tokens = new ArrayList<>(List.of(authToken));
            if (previousAuthToken != null && !previousAuthToken.isBlank()) {
                tokens.add(previousAuthToken);
            }
            return tokens;
        }
        var token = subAccounts.get(account);
        return token == null || token.isBlank() ? List.of() : List.of(token);
    }
}
