package io.moked.telephony.routing;

import io.moked.events.PhoneNumber;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which of the carrier's accounts has which numbers. Whoever holds the secret of one account can sign a webhook about
 * any number, so a sub-account is believed about its own numbers only.
 *
 * @param accountSid the main account, which has every number not named here
 * @param numbers those of each sub-account, E.164
 */
@Validated
@ConfigurationProperties("twilio")
record NumberAccounts(
        @NotBlank String accountSid, @DefaultValue Map<String, List<PhoneNumber>> numbers) {

    boolean have(PhoneNumber number, String account) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue().contains(number))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(accountSid)
                .equalsIgnoreCase(account);
    }
}
