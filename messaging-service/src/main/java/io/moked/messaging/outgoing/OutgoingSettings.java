package io.moked.messaging.outgoing;

import io.moked.chassis.setting.SettingsByName;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages go out.
 *
 * @param sender the number they are sent from, E.164
 * @param senders the same for businesses with a number of their own, by business
 * @param countries the beginnings of numbers that are written to: whoever claims a costly number abroad gets nothing sent
 * @param mostADay how many messages one number is sent in 24 hours by one business
 * @param mostAnHour how many messages one business sends in an hour by the account of the platform
 * @param lookUps how long to wait before each look-up of an unclear outcome
 * @param lifetime how long after its cause a message is still worth sending
 */
@Validated
@ConfigurationProperties("moked.messaging")
record OutgoingSettings(
        @NotNull PhoneNumber sender,
        @DefaultValue Map<String, PhoneNumber> senders,
        @NotEmpty @DefaultValue("+972") List<String> countries,
        @Positive @DefaultValue("12") int mostADay,
        @Positive @DefaultValue("1000") int mostAnHour,

        @NotEmpty @DefaultValue({"2s", "5s", "15s", "60s", "5m"})
        List<Duration> lookUps,

        @NotNull @DefaultValue("4h") Duration lifetime) {

    boolean writesTo(PhoneNumber number) {
        return countries.stream().anyMatch(number.e164()::startsWith);
    }

    PhoneNumber senderOf(BusinessId business) {
        return SettingsByName.find(senders, business.toString()).orElse(sender);
    }
}
